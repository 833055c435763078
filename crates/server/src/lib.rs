//! The house, composed.
