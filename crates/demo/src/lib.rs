//! The demonstration: paper toys drawn and photographed here, and the house that they are sent to.

pub mod toys;
