//! A program of an institution's own, which is told what happens.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// What it was told once: the headers that came with it, and the body, byte for byte.
#[derive(Clone, Debug)]
pub struct Message {
    head: String,
    /// The body.
    pub body: String,
}

impl Message {
    /// The value of a header.
    pub fn header(&self, name: &str) -> &str {
        let line = |line: &str| {
            let (own, _) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then_some(own.len() + 1)
        };
        self.head.lines().find_map(|one| Some(one[line(one)?..].trim())).unwrap_or_default()
    }

    /// The same with another body.
    #[must_use]
    pub fn with_body(&self, body: String) -> Self {
        Self { body, ..self.clone() }
    }

    /// The same with another value of a header.
    #[must_use]
    pub fn with_header(&self, name: &str, value: &str) -> Self {
        let head = self.head.replace(self.header(name), value);
        Self { head, ..self.clone() }
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// What it does when it is told something.
#[derive(Clone, Copy, Debug)]
pub enum Manner {
    /// It answers with a status.
    Status(u16),
    /// It sends elsewhere.
    Redirect,
    /// It hears, and never answers.
    Silent,
    /// It closes the connection, and hears nothing.
    HangsUp,
    /// It speaks TLS as it was before 1.2.
    OldTls,
    /// It speaks no TLS, and does not understand.
    NoTls,
}

/// It listens at an address of its own, and answers 204 unless it is told how.
pub struct Receiver {
    /// Where it is told, without a final slash.
    pub url: String,
    heard: Arc<Mutex<Vec<Message>>>,
    next: Arc<Mutex<VecDeque<Manner>>>,
    usual: Arc<Mutex<Manner>>,
    knocks: Arc<AtomicUsize>,
}

impl Receiver {
    /// Begins to listen.
    pub async fn listens() -> Self {
        Self::listens_with(None).await
    }

    /// Begins to listen over TLS.
    pub async fn listens_by(tls: Arc<ServerConfig>) -> Self {
        Self::listens_with(Some(TlsAcceptor::from(tls))).await
    }

    async fn listens_with(tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        let receiver = Self {
            url,
            heard: Arc::default(),
            next: Arc::default(),
            usual: Arc::new(Mutex::new(Manner::Status(204))),
            knocks: Arc::default(),
        };
        let (heard, next) = (Arc::clone(&receiver.heard), Arc::clone(&receiver.next));
        let (usual, knocks) = (Arc::clone(&receiver.usual), Arc::clone(&receiver.knocks));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                knocks.fetch_add(1, Ordering::Relaxed);
                let usual = *usual.lock().unwrap();
                let manner = next.lock().unwrap().pop_front().unwrap_or(usual);
                let (tls, heard) = (tls.clone(), Arc::clone(&heard));
                tokio::spawn(async move {
                    let Some(tls) = tls else { return hear(stream, manner, heard).await };
                    // Whoever does not trust it goes away.
                    let Ok(stream) = tls.accept(stream).await else { return };
                    hear(stream, manner, heard).await;
                });
            }
        });
        receiver
    }

    /// How it does from now on, where it was not told how.
    pub fn always(&self, manner: Manner) {
        *self.usual.lock().unwrap() = manner;
    }

    /// How often somebody came since this was asked last, whether they were heard or not.
    pub fn knocks(&self) -> usize {
        self.knocks.swap(0, Ordering::Relaxed)
    }

    /// How it does the next times.
    pub fn will(&self, manners: impl IntoIterator<Item = Manner>) {
        self.next.lock().unwrap().extend(manners);
    }

    /// What it was told, in the order in which it came; and forgets it.
    pub fn heard(&self) -> Vec<Message> {
        std::mem::take(&mut self.heard.lock().unwrap())
    }
}

async fn hear<S>(mut stream: S, manner: Manner, heard: Arc<Mutex<Vec<Message>>>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match manner {
        Manner::HangsUp => return,
        Manner::OldTls => {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(&old_hello()).await;
            return;
        }
        Manner::NoTls => {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 400 Not understood\r\n\r\n").await;
            return;
        }
        Manner::Status(_) | Manner::Redirect | Manner::Silent => {}
    }
    let mut read = Vec::new();
    let message = loop {
        let mut piece = [0; 4096];
        let count = stream.read(&mut piece).await.unwrap_or(0);
        read.extend_from_slice(&piece[..count]);
        match whole(&read) {
            Some(message) => break message,
            None if count == 0 => return,
            None => {}
        }
    };
    heard.lock().unwrap().push(message);
    let (status, more) = match manner {
        Manner::Status(status) => (status, String::new()),
        Manner::Redirect => (302, "Location: http://127.0.0.1:9/\r\n".to_owned()),
        _ => return std::future::pending().await,
    };
    let said = format!("<b>{status}</b>");
    let answer = format!(
        "HTTP/1.1 {status} As told\r\n{more}Content-Length: {}\r\nConnection: close\r\n\r\n{said}",
        said.len()
    );
    let _ = stream.write_all(answer.as_bytes()).await;
}

/// What a server says that speaks TLS 1.1 and nothing later (RFC 4346, section 7.4.1.3).
fn old_hello() -> Vec<u8> {
    let version = [3, 2];
    let (cipher, compression) = ([0, 0x2f], 0);
    let mut said = vec![22, version[0], version[1], 0, 42, 2, 0, 0, 38];
    said.extend(version);
    said.extend([7; 32]);
    said.push(0);
    said.extend(cipher);
    said.push(compression);
    said
}

/// A request, once all of it is there.
fn whole(read: &[u8]) -> Option<Message> {
    let text = std::str::from_utf8(read).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let message = Message { head: head.to_owned(), body: body.to_owned() };
    let length: usize = message.header("content-length").parse().unwrap_or(0);
    (body.len() >= length).then_some(message)
}
