"""The help pages of the filters, made from what they say of themselves."""
