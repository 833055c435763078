//! A reader that knows how much is left, so that a file cut short is told from an odd one.

use std::io::{self, BufRead, ErrorKind, Seek};

use crate::{InspectError, Unfit};

/// A file or a slice, read forward once.
pub struct Source<R> {
    inner: R,
    left: u64,
    len: u64,
}

impl<R: BufRead + Seek> Source<R> {
    /// Reads `len` bytes of `inner`.
    pub fn new(inner: R, len: u64) -> Self {
        Self { inner, left: len, len }
    }

    /// Bytes not yet read.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Bytes read or passed over so far.
    pub fn position(&self) -> u64 {
        self.len.saturating_sub(self.left)
    }

    /// The next `N` bytes.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], InspectError> {
        let mut bytes = [0; N];
        self.inner.read_exact(&mut bytes).map_err(cut_or_broken)?;
        self.left = self.left.saturating_sub(N as u64);
        Ok(bytes)
    }

    /// The next `len` bytes. The caller has checked `len` against a limit.
    pub fn vec(&mut self, len: u64) -> Result<Vec<u8>, InspectError> {
        if len > self.left {
            return Err(Unfit::Truncated.into());
        }
        let mut bytes = vec![0; usize::try_from(len).map_err(|_| Unfit::TooMuchMetadata)?];
        self.inner.read_exact(&mut bytes).map_err(cut_or_broken)?;
        self.left -= len;
        Ok(bytes)
    }

    /// Passes over `len` bytes, which must be there.
    pub fn skip(&mut self, len: u64) -> Result<(), InspectError> {
        if len > self.left {
            return Err(Unfit::Truncated.into());
        }
        self.inner.seek_relative(len.cast_signed())?;
        self.left -= len;
        Ok(())
    }

    /// Passes over everything up to the next byte 0xFF, and over that byte.
    pub fn skip_past_ff(&mut self) -> Result<(), InspectError> {
        loop {
            let buffer = self.inner.fill_buf()?;
            if buffer.is_empty() {
                return Err(Unfit::Truncated.into());
            }
            let found = memchr::memchr(0xFF, buffer);
            let used = found.map_or(buffer.len(), |at| at + 1);
            self.inner.consume(used);
            self.left = self.left.saturating_sub(used as u64);
            if found.is_some() {
                return Ok(());
            }
        }
    }
}

/// The end of the file is the picture's fault; anything else is the disk's.
fn cut_or_broken(error: io::Error) -> InspectError {
    match error.kind() {
        ErrorKind::UnexpectedEof => Unfit::Truncated.into(),
        _ => error.into(),
    }
}
