-- As whom the gateway knows those who want to pay by what they saved there (PAY-8). What they saved is the gateway's alone.
CREATE TABLE payment_customers (
    user_id    INTEGER PRIMARY KEY REFERENCES users (id),
    gateway_id TEXT NOT NULL,
    since      INTEGER NOT NULL
) STRICT;
