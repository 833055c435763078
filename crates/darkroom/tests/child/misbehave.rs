//! Pictures that are orders.

use std::fs::File;
use std::hint::{black_box, spin_loop};
use std::io::Write;
use std::net::TcpListener;
use std::panic::catch_unwind;
use std::process::{Command, abort};
use std::sync::atomic::{AtomicU64, Ordering};

use cimaise_media::{Developed, Limits, Order, Rendition, RenditionFormat, Unfit};

/// What an order begins with.
const OBEY: &[u8] = b"OBEY ";

/// Orders that this process has received.
static ORDERS: AtomicU64 = AtomicU64::new(0);

/// Develops, or obeys.
pub fn develop(bytes: &[u8], limits: &Limits, order: &Order) -> Result<Developed, Unfit> {
    match bytes.strip_prefix(OBEY) {
        Some(order) => obey(std::str::from_utf8(order).unwrap()),
        None => cimaise_media::develop(bytes, limits, order),
    }
}

fn obey(order: &str) -> Result<Developed, Unfit> {
    let orders = ORDERS.fetch_add(1, Ordering::Relaxed) + 1;
    match order {
        "count the environment" => return number(std::env::vars_os().count() as u64),
        "hang" => hang(),
        "hang unless fresh" if orders > 1 => hang(),
        "abort" => abort(),
        "abort unless fresh" if orders > 1 => abort(),
        "count" | "abort unless fresh" | "hang unless fresh" => return number(orders),
        "panic and recover" => drop(catch_unwind(|| panic!("as ordered"))),
        "panic" => panic!("as ordered"),
        "allocate a gibibyte" => drop(black_box(vec![1_u8; 1 << 30])),
        "open a file" => drop(File::open("/etc/hostname")),
        "write a file" => drop(File::create("/tmp/from-the-darkroom")),
        "open a socket" => drop(TcpListener::bind("127.0.0.1:0")),
        "start a program" => drop(Command::new("/bin/true").spawn()),
        "start a thread" => drop(std::thread::spawn(hang)),
        "say a long header" => say(b"\xff\xff\xff\xff and so on"),
        "say no JSON" => say(b"\0\0\0\x05hello"),
        "say half" => {
            say(b"\0\0\0\x05hel");
            abort();
        }
        "promise a terabyte" => say(&promise(1 << 40)),
        "promise ten and give five" => {
            say(&promise(10));
            say(b"\xff\xd8\xff\xe0.");
            abort();
        }
        "draw a page" => return Ok(drawn(320, b"<!doctype html><script>alert(1)</script>")),
        "draw too large" => return Ok(drawn(5000, b"\xff\xd8\xff\xe0")),
        "draw" => return Ok(drawn(320, b"\xff\xd8\xff\xe0")),
        other => panic!("no such order: {other}"),
    }
    // Whoever is still alive says so.
    number(orders)
}

/// A number, in an answer that can hold one.
fn number(number: u64) -> Result<Developed, Unfit> {
    Err(Unfit::TooManyBytes { max: number })
}

fn hang() -> ! {
    loop {
        spin_loop();
    }
}

/// Behind the back of whoever answers.
fn say(bytes: &[u8]) {
    let mut output = std::io::stdout();
    output.write_all(bytes).unwrap();
    output.flush().unwrap();
}

/// A header as an honest child would send it, but for what it promises.
fn promise(bytes: u64) -> Vec<u8> {
    let header = format!(
        r#"{{"developed":{{"developed":{{"width":400,"height":300,"facts":null,"renditions":[{{"width":320,"height":240,"format":"jpg"}}]}},"bytes":[{bytes}]}}}}"#
    );
    let mut frame = u32::try_from(header.len()).unwrap().to_be_bytes().to_vec();
    frame.extend_from_slice(header.as_bytes());
    frame
}

fn drawn(width: u32, bytes: &[u8]) -> Developed {
    let rendition =
        Rendition { width, height: 240, format: RenditionFormat::Jpeg, bytes: bytes.to_vec() };
    Developed { width: 400, height: 300, facts: None, renditions: vec![rendition] }
}
