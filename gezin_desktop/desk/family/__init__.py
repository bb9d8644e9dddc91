"""The family as a small tree: who belongs to whom, how each stands, and a way to each of them."""
