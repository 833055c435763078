//! A form with files, as a browser sends it (RFC 7578).

use crate::Photograph;

const BOUNDARY: &str = "----cimaise-demonstration-7f3a91c4";

/// A form being filled in.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<u8>);

impl Form {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills a field in.
    #[must_use]
    pub fn field(mut self, name: &str, value: &str) -> Self {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        self.0.extend_from_slice(head.as_bytes());
        self
    }

    /// Chooses a file.
    #[must_use]
    pub fn file(mut self, name: &str, photograph: &Photograph) -> Self {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{}\"\r\n\
             Content-Type: {}\r\n\r\n",
            photograph.name, photograph.media_type
        );
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(&photograph.bytes);
        self.0.extend_from_slice(b"\r\n");
        self
    }

    /// The value of `Content-Type`, and the body.
    pub fn finish(mut self) -> (String, Vec<u8>) {
        self.0.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={BOUNDARY}"), self.0)
    }
}
