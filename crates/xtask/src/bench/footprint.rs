//! What a house takes that does nothing: the program's size, how long it takes to open, the memory that it holds, idle
//! and with a thousand visitors who keep their connections.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use anyhow::{Context, Result, bail};

use super::house::{House, WHOLE};
use super::memory;
use super::rounds::{heads, tell};
use crate::report::say;
use crate::repository::Repository;

/// How often a house is opened.
const ROUNDS: usize = 5;
/// Visitors who keep their connections.
const VISITORS: usize = 1_000;
/// What each of them has read.
const WALL: &str = "/fr/musee/paper-toy/lichtenstein";

/// Opens a house five times; returns what it holds with its visitors over what it holds without.
pub fn run(repository: &Repository) -> Result<f64> {
    let program = std::fs::metadata(repository.path("target/release/cimaise"))?.len();
    say(format_args!("the program has {program} bytes"));
    let [mut opened, mut idle, mut visited] = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        let house = House::open(repository, House::furnish(repository, WHOLE)?, &[], &[])?;
        opened.push(house.opened_after().as_secs_f64() * 1000.0);
        idle.push(mebibytes(&house)?);
        let visitors = (0..VISITORS).map(|_| visitor(&house)).collect::<Result<Vec<_>>>()?;
        visited.push(mebibytes(&house)?);
        drop(visitors);
    }
    heads("ms until it answers; MiB");
    tell("opened", opened);
    let idle = tell("idle", idle);
    Ok(tell("1,000 open connections", visited) / idle)
}

/// What the house's own process holds.
fn mebibytes(house: &House) -> Result<f64> {
    let kibibytes = u32::try_from(memory::held_now(house.process())?)?;
    Ok(f64::from(kibibytes) / 1024.0)
}

/// Somebody who has read the wall, and stays.
fn visitor(house: &House) -> Result<TcpStream> {
    let mut line = TcpStream::connect(house.address())?;
    write!(
        line,
        "GET {WALL} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: br\r\n\r\n",
        house.address()
    )?;
    let (mut read, mut piece) = (Vec::new(), [0; 16_384]);
    loop {
        let count = line.read(&mut piece)?;
        if count == 0 {
            bail!("the house hung up");
        }
        read.extend_from_slice(&piece[..count]);
        if let Some(whole) = whole(&read)?
            && read.len() >= whole
        {
            return Ok(line);
        }
    }
}

/// How long an answer is with its head, once that has come.
fn whole(read: &[u8]) -> Result<Option<usize>> {
    let Some(head) = read.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = String::from_utf8_lossy(&read[..head]).to_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length.context("no length of the wall")?.trim().parse()?;
    Ok(Some(head + 4 + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_where_its_length_says() {
        assert_eq!(whole(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n").unwrap(), None);
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        assert_eq!(whole(head).unwrap(), Some(head.len() + 5));
        assert!(whole(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
