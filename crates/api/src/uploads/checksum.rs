//! What the bytes of one request must add up to (checksum extension).

use actix_web::HttpRequest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cimaise_web::Problem;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::header::{UPLOAD_CHECKSUM, text};
use super::problems;

/// The algorithms, as OPTIONS names them.
pub(super) const ALGORITHMS: &str = "sha1,sha256";

/// A sum that is being computed, and the one that it must come to.
pub(super) struct Checksum {
    sum: Sum,
    wanted: Vec<u8>,
}

enum Sum {
    Sha1(Sha1),
    Sha256(Sha256),
}

impl Checksum {
    /// The one that a request names, if it does.
    ///
    /// # Errors
    /// 400 for another algorithm, or what is no sum of it.
    pub(super) fn asked(request: &HttpRequest) -> Result<Option<Self>, Problem> {
        if !request.headers().contains_key(UPLOAD_CHECKSUM) {
            return Ok(None);
        }
        let named = text(request, &UPLOAD_CHECKSUM).and_then(Self::parse);
        named.map(Some).ok_or_else(problems::unreadable)
    }

    fn parse(value: &str) -> Option<Self> {
        let (algorithm, sum) = value.split_once(' ')?;
        let wanted = STANDARD.decode(sum.trim()).ok()?;
        let (sum, bytes) = match algorithm {
            "sha1" => (Sum::Sha1(Sha1::new()), 20),
            "sha256" => (Sum::Sha256(Sha256::new()), 32),
            _ => return None,
        };
        (wanted.len() == bytes).then_some(Self { sum, wanted })
    }

    /// Adds bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        match &mut self.sum {
            Sum::Sha1(sum) => sum.update(bytes),
            Sum::Sha256(sum) => sum.update(bytes),
        }
    }

    /// Whether it came to what was named.
    pub(super) fn holds(self) -> bool {
        match self.sum {
            Sum::Sha1(sum) => sum.finalize().as_slice() == self.wanted,
            Sum::Sha256(sum) => sum.finalize().as_slice() == self.wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(value: &str, bytes: &[u8]) -> Option<bool> {
        Checksum::parse(value).map(|mut checksum| {
            checksum.add(bytes);
            checksum.holds()
        })
    }

    #[test]
    fn the_example_of_the_protocol_holds() {
        assert_eq!(holds("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", b"hello world"), Some(true));
        assert_eq!(holds("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", b"hello worlD"), Some(false));
    }

    #[test]
    fn sha256_holds() {
        let sum = "sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=";
        assert_eq!(holds(sum, b"hello world"), Some(true));
    }

    #[test]
    fn what_is_no_sum_is_refused() {
        for value in ["", "sha1", "sha1 ", "sha1 AAAA", "md5 XrY7u+Ae7tCTyyK7j1rNww==", "sha1 é"] {
            assert_eq!(holds(value, b"hello world"), None, "{value}");
        }
    }
}
