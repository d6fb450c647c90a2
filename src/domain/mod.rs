//! What a customer-service department is.
