"""The conditions themselves: one legal topic a module, with its texts under the same name."""
