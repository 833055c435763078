//! Ports on the loopback interface.

use std::net::TcpListener;

use anyhow::{Context, Result};

/// A TCP port of 127.0.0.1 on which nothing listened a moment ago.
pub fn free() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("asking for a free port")?;
    Ok(listener.local_addr()?.port())
}
