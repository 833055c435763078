//! cimaise-demo
