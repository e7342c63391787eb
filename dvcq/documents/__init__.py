"""The documents the program makes, as a table: name, needs, template, context."""
