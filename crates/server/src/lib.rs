//! The house, composed: settings, command line, socket and worker.

pub mod cli;
pub mod clock;
pub mod commands;
mod counted;
pub mod furnish;
pub mod hang;
mod hosts;
pub mod house;
pub mod http;
pub mod hub;
pub mod logging;
mod secret;
pub mod settings;
pub mod tell;
pub mod terminal;
mod upkeep;
mod work;
pub mod worker;
