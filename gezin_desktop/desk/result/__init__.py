"""The outcome beside the form: what the law says about the open case, live."""
