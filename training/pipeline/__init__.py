"""From statement pairs to the two models that ship: a judge of pairs and a retrieval encoder."""
