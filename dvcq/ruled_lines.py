def set_rules(a, b): pass
