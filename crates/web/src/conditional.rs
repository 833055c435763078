//! Answers that a client may keep: strong validators and `If-None-Match` (RFC 9110, section 13).

mod coding;
mod policy;

use std::sync::{Arc, OnceLock};

use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use self::coding::Coding;
pub use self::policy::CachePolicy;

/// Bytes that can be sent many times: rendered once, hashed once, perhaps compressed once in each way
/// that somebody takes. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Representation {
    content_type: &'static str,
    plain: Form,
    /// As in [`Coding::ALL`], each made when it is first asked for; none where it would not be shorter.
    smaller: Option<Arc<[OnceLock<Option<Form>>; 3]>>,
    vary: Vec<&'static str>,
}

/// The very bytes that go over the line, and the validator that names them.
#[derive(Clone, Debug)]
struct Form {
    bytes: Bytes,
    etag: HeaderValue,
}

/// What of a [`Representation`] answers a request.
pub(crate) struct Chosen<'a> {
    content_type: &'static str,
    form: &'a Form,
    coding: Option<Coding>,
    fresh: bool,
}

impl Representation {
    /// Hashes the bytes.
    pub fn new(content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let bytes = body.into();
        let digest = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..18]);
        let plain = Form { bytes, etag: quoted(&digest) };
        Self { content_type, plain, smaller: None, vary: Vec::new() }
    }

    /// Also keeps compressed forms, for clients that take one, where it is shorter.
    #[must_use]
    pub fn compressed(mut self) -> Self {
        self.smaller = Some(Arc::default());
        self.vary.push("accept-encoding");
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
        &self.plain.bytes
    }

    /// How many bytes of memory it holds, for caches that count; its compressed forms, all of which
    /// somebody may ask for, at a third of it each, more than pages take.
    pub fn weight(&self) -> usize {
        let plain = self.plain.bytes.len();
        if self.smaller.is_some() { 2 * plain } else { plain }
    }

    /// 200 with the bytes, or 304 when the client already has them; in both the same validators.
    pub fn answer(&self, request: &HttpRequest, policy: CachePolicy) -> HttpResponse {
        let mut chosen = self.choose(request.headers());
        chosen.fresh &= policy != CachePolicy::Private;
        let mut answer =
            if chosen.fresh { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        answer.insert_header((header::CACHE_CONTROL, policy.header()));
        if !self.vary.is_empty() {
            answer.insert_header((header::VARY, self.vary.join(", ")));
        }
        let mut answer = answer.body(chosen.body());
        chosen.tell(answer.headers_mut());
        if policy == CachePolicy::Private {
            answer.headers_mut().remove(header::ETAG);
        }
        answer
    }

    /// What these headers of a request ask for.
    pub(crate) fn choose(&self, headers: &HeaderMap) -> Chosen<'_> {
        let shorter = self.smaller.as_ref().and_then(|smaller| {
            let coding = coding::preferred(headers)?;
            let form = smaller[coding as usize].get_or_init(|| self.plain.in_coding(coding));
            Some((form.as_ref()?, coding))
        });
        let (form, coding) = match shorter {
            Some((form, coding)) => (form, Some(coding)),
            None => (&self.plain, None),
        };
        let fresh = has_it(headers, form.etag.as_bytes());
        Chosen { content_type: self.content_type, form, coding, fresh }
    }
}

impl Form {
    /// A strong validator names exact bytes: compressed ones have their own (section 8.8.1).
    fn in_coding(&self, coding: Coding) -> Option<Self> {
        let bytes = coding.encode(&self.bytes).ok()?;
        let plain = self.etag.to_str().unwrap_or_default().trim_matches('"');
        let etag = quoted(&format!("{plain}-{}", coding.name()));
        (bytes.len() < self.bytes.len()).then(|| Self { bytes: bytes.into(), etag })
    }
}

impl Chosen<'_> {
    /// Whether the client has it already.
    pub(crate) fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// What is sent.
    pub(crate) fn body(&self) -> Bytes {
        if self.fresh { Bytes::new() } else { self.form.bytes.clone() }
    }

    /// Writes what depends on the choice.
    pub(crate) fn tell(&self, headers: &mut HeaderMap) {
        headers.insert(header::ETAG, self.form.etag.clone());
        if self.fresh {
            return;
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if let Some(coding) = self.coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
        }
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

fn quoted(tag: &str) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{tag}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

/// `If-None-Match` by weak comparison, as section 13.1.2 wants for GET and HEAD.
fn has_it(headers: &HeaderMap, etag: &[u8]) -> bool {
    headers.get_all(header::IF_NONE_MATCH).any(|line| lists(line.as_bytes(), etag))
}

/// Whether a list of entity tags holds this strong one. Our own tags have no comma.
fn lists(line: &[u8], etag: &[u8]) -> bool {
    line.split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .any(|listed| listed == b"*" || listed.strip_prefix(b"W/").unwrap_or(listed) == etag)
}

#[cfg(test)]
mod tests;
