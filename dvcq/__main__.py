"""``python -m dvcq`` is the command ``dvcq``."""

from dvcq.cli import main

main()
