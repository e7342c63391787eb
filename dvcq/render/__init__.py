"""Context and template → .docx bytes and trace; the only package that knows docxtpl."""
