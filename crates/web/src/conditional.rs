//! Answers that a client may keep: strong validators and `If-None-Match` (RFC 9110, section 13).

use std::io::Write as _;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// Who may keep an answer, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// For ever: the address changes with the bytes.
    Immutable,
    /// Anyone, for some seconds.
    PublicFor {
        /// How long without asking again.
        seconds: u32,
    },
    /// Anyone, asking each time whether it is still so.
    Revalidate,
    /// Nobody: it concerns one person.
    Private,
}

impl CachePolicy {
    /// The value of `Cache-Control` (RFC 9111, section 5.2).
    pub fn header(self) -> String {
        match self {
            Self::Immutable => "public, max-age=31536000, immutable".to_owned(),
            Self::PublicFor { seconds } => format!("public, max-age={seconds}"),
            Self::Revalidate => "public, max-age=0, must-revalidate".to_owned(),
            Self::Private => "no-store".to_owned(),
        }
    }
}

/// Bytes that can be sent many times: rendered once, hashed once, perhaps compressed once.
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Representation {
    content_type: &'static str,
    plain: Bytes,
    gzip: Option<Bytes>,
    digest: String,
    vary: Vec<&'static str>,
}

impl Representation {
    /// Hashes the bytes.
    pub fn new(content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let plain = body.into();
        let digest = URL_SAFE_NO_PAD.encode(&Sha256::digest(&plain)[..18]);
        Self { content_type, plain, gzip: None, digest, vary: Vec::new() }
    }

    /// Also keeps a gzip form, for clients that take one, when it is shorter.
    #[must_use]
    pub fn compressed(mut self) -> Self {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let written = encoder.write_all(&self.plain).and_then(|()| encoder.finish());
        self.gzip = written.ok().filter(|gzip| gzip.len() < self.plain.len()).map(Bytes::from);
        if self.gzip.is_some() {
            self.vary.push("accept-encoding");
        }
        self
    }

    /// The answer also depends on this header of the request, in lower case: `accept-language`.
    #[must_use]
    pub fn varying_with(mut self, header: &'static str) -> Self {
        self.vary.push(header);
        self
    }

    /// The bytes, uncompressed.
    pub fn body(&self) -> &Bytes {
        &self.plain
    }

    /// How many bytes of memory it holds, for caches that count.
    pub fn weight(&self) -> usize {
        self.plain.len() + self.gzip.as_ref().map_or(0, Bytes::len)
    }

    /// 200 with the bytes, or 304 when the client already has them; in both the same validators.
    pub fn answer(&self, request: &HttpRequest, policy: CachePolicy) -> HttpResponse {
        let gzip = self.gzip.as_ref().filter(|_| takes_gzip(request));
        // A strong validator names exact bytes: the compressed ones have their own (section 8.8.1).
        let etag = format!("\"{}{}\"", self.digest, if gzip.is_some() { "-gz" } else { "" });
        let fresh = policy != CachePolicy::Private && has_it(request, &etag);
        let mut answer = if fresh { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        answer.insert_header((header::CACHE_CONTROL, policy.header()));
        if policy != CachePolicy::Private {
            answer.insert_header((header::ETAG, etag));
        }
        if !self.vary.is_empty() {
            answer.insert_header((header::VARY, self.vary.join(", ")));
        }
        if fresh {
            return answer.finish();
        }
        answer.insert_header((header::CONTENT_TYPE, self.content_type));
        if gzip.is_some() {
            answer.insert_header((header::CONTENT_ENCODING, "gzip"));
        }
        answer.body(gzip.unwrap_or(&self.plain).clone())
    }
}

/// Answers with bytes that are used once; keep a [`Representation`] for those that serve again.
pub fn answer_with_etag(
    request: &HttpRequest,
    body: impl Into<Bytes>,
    content_type: &'static str,
    policy: CachePolicy,
) -> HttpResponse {
    Representation::new(content_type, body).answer(request, policy)
}

/// `If-None-Match` by weak comparison, as section 13.1.2 wants for GET and HEAD.
fn has_it(request: &HttpRequest, etag: &str) -> bool {
    let lines = request.headers().get_all(header::IF_NONE_MATCH);
    lines.filter_map(|line| line.to_str().ok()).any(|line| lists(line, etag))
}

/// Whether a list of entity tags holds this strong one. Our own tags have no comma.
fn lists(line: &str, etag: &str) -> bool {
    line.split(',')
        .map(str::trim)
        .any(|listed| listed == "*" || listed.strip_prefix("W/").unwrap_or(listed) == etag)
}

/// `Accept-Encoding` names gzip (or `*`) with a weight above zero (section 12.5.3).
fn takes_gzip(request: &HttpRequest) -> bool {
    let lines = request.headers().get_all(header::ACCEPT_ENCODING);
    let mut any = false;
    for offer in lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')) {
        let mut parts = offer.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let refused = parts.any(|part| {
            let weight = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="));
            weight.is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
        });
        if name.eq_ignore_ascii_case("gzip") {
            return !refused;
        }
        any |= name == "*" && !refused;
    }
    any
}

#[cfg(test)]
mod tests;
