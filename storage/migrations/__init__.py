"""How the schema came about, one file a step; `upgrade` takes a database from any of them to the newest."""
