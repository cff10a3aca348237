"""`concordia content check`: what people read is complete, used, well set and easy to read, in every language."""
