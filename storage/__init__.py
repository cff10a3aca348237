"""How Concordia remembers: SQLite or PostgreSQL behind SQLAlchemy Core, everything personal sealed."""
