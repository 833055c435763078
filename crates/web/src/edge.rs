//! Where this house stands on the web.

use actix_web::HttpRequest;
use actix_web::http::header;
use actix_web::web::Data;
use cimaise_core::{HostName, Institution};
use url::{Origin, Url};

/// What the middlewares must know of the outside, kept in the application's data.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The address at which readers reach the house, without a path.
    pub public_url: Url,
    /// How many reverse proxies of ours stand before it; each appends to `X-Forwarded-For`.
    pub proxies: u8,
    /// Who tells the readers of its feeds at once what hangs (WebSub).
    pub hub: Option<Url>,
}

impl Edge {
    /// Whether readers reach the house over TLS.
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }

    /// Whether an `Origin` header names this house: its public address, or the very host asked
    /// in the same scheme. A page over plain HTTP is not the house that readers reach over TLS.
    pub(crate) fn is_own_origin(&self, origin: &str, host: Option<&str>) -> bool {
        let Ok(origin) = Url::parse(origin) else { return false };
        let same_as_public = origin.origin() == self.public_url.origin();
        let same_as_asked = origin.scheme() == self.public_url.scheme()
            && host.is_some_and(|host| authority(&origin.origin()).as_deref() == Some(host));
        same_as_public || same_as_asked
    }

    /// An absolute address for a path of this house.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.as_str().trim_end_matches('/'))
    }

    /// An absolute address for a path of an institution's pages: at the host that it has to itself, if it has one.
    /// The port is that of the house.
    pub fn absolute_in(&self, house: &Institution, path: &str) -> String {
        match &house.host {
            Some(host) => {
                format!("{}://{}{path}", self.public_url.scheme(), self.authority_of(host))
            }
            None => self.absolute(path),
        }
    }

    /// A host of an institution as a `Host` header names it.
    pub(crate) fn authority_of(&self, host: &HostName) -> String {
        match self.public_url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_string(),
        }
    }

    /// Whether that is the host of the house itself.
    pub fn is_own_host(&self, host: &HostName) -> bool {
        self.public_url.host_str() == Some(host.as_str())
    }

    pub(crate) fn of(request: &HttpRequest) -> Option<&Self> {
        request.app_data::<Data<Self>>().map(Data::get_ref)
    }
}

/// `host` or `host:port`, the port left out when it is the scheme's own, as in a `Host` header.
fn authority(origin: &Origin) -> Option<String> {
    let serialised = origin.ascii_serialization();
    serialised.split_once("://").map(|(_, authority)| authority.to_owned())
}

/// The host that the client asked for.
pub(crate) fn host_of(headers: &header::HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}
