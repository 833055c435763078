//! A small camera for paper: sheets in space, one lamp, one lens, one film.

pub(crate) mod bake;
pub(crate) mod develop;
pub(crate) mod paint;
pub(crate) mod sheet;
pub(crate) mod stage;
pub(crate) mod texture;
pub(crate) mod vector;
