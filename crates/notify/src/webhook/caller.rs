//! How programs of others are asked: seldom, shortly, and only where they may stand.

use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use cimaise_core::{DeliveryFailure, WebhookAddress};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Certificate, Client, redirect, tls};
use url::Host;

use super::networks::Networks;
use super::silence::{NoAddress, Private, Silence};

/// How long a program may take to answer, from the first question for its address to the last byte that we read.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most bytes of an answer that are read.
const READ_AT_MOST: usize = 2_048;

/// What the operator allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallerSettings {
    /// Addresses over plain HTTP too.
    pub http: bool,
    /// Networks besides the public internet.
    pub allow: Networks,
}

/// What a program answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its status (RFC 9110, section 15).
    pub status: u16,
    /// The start of what it said.
    pub start: String,
}

/// Asks programs of others. Cheap to clone.
#[derive(Clone)]
pub struct Caller {
    settings: Arc<CallerSettings>,
    // Made when something is first told: it reads the system's certificates, which a house that tells nothing
    // needs not have.
    client: Arc<OnceLock<Client>>,
    roots: Arc<[Vec<u8>]>,
}

impl Caller {
    /// Follows the settings; nothing is connected to yet.
    pub fn new(settings: CallerSettings) -> Self {
        Self { settings: Arc::new(settings), client: Arc::default(), roots: Arc::default() }
    }

    /// Trusts those too whom these vouch for, besides those whom the system trusts: certificates in DER (RFC 5280).
    #[must_use]
    pub fn trusting(self, roots: Vec<Vec<u8>>) -> Self {
        Self { settings: self.settings, client: Arc::default(), roots: roots.into() }
    }

    /// Whether an address may be told anything, as far as itself tells: its host may still resolve to where
    /// we connect to nobody.
    pub fn may_ask(&self, address: &WebhookAddress) -> Result<(), Silence> {
        if !address.is_encrypted() && !self.settings.http {
            return Err(Silence::of(DeliveryFailure::NotEncrypted));
        }
        // Whatever is written as numbers is not resolved, so that nobody else would look.
        let literal = match address.url().host() {
            Some(Host::Ipv4(address)) => IpAddr::V4(address),
            Some(Host::Ipv6(address)) => IpAddr::V6(address),
            _ => return Ok(()),
        };
        if self.settings.allow.allow(literal) { Ok(()) } else { Err(Silence::private(literal)) }
    }

    /// Posts a text, JSON unless the headers say what it is. Redirects are answers, and are not followed.
    pub async fn post(
        &self,
        address: &WebhookAddress,
        mut headers: HeaderMap,
        body: String,
    ) -> Result<Answer, Silence> {
        self.may_ask(address)?;
        let json = HeaderValue::from_static("application/json");
        headers.entry(CONTENT_TYPE).or_insert(json);
        let request = self.client()?.post(address.url().clone()).headers(headers).body(body);
        let mut answer = request.send().await.map_err(Silence::from)?;
        let (status, mut read) = (answer.status().as_u16(), Vec::new());
        while read.len() < READ_AT_MOST {
            // What it has said is said, even when it breaks off then.
            let Ok(Some(chunk)) = answer.chunk().await else { break };
            read.extend_from_slice(&chunk[..chunk.len().min(READ_AT_MOST - read.len())]);
        }
        Ok(Answer { status, start: String::from_utf8_lossy(&read).into_owned() })
    }

    fn client(&self) -> Result<Client, Silence> {
        if let Some(client) = self.client.get() {
            return Ok(client.clone());
        }
        // TLS is rustls with ring, as it is for mails. Who chose before us chose for the whole process.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let roots = self.roots.iter().map(|root| Certificate::from_der(root));
        let roots: Vec<_> = roots.collect::<Result<_, _>>()?;
        let built = Client::builder()
            .tls_certs_merge(roots)
            .tls_version_min(tls::Version::TLS_1_2)
            .user_agent(concat!("Cimaise/", env!("CARGO_PKG_VERSION")))
            .timeout(PATIENCE)
            .redirect(redirect::Policy::none())
            // A proxy would look the address up by itself, and a connection that stays was looked up once.
            .no_proxy()
            .pool_max_idle_per_host(0)
            .http1_only()
            .dns_resolver(Arc::new(Checked(Arc::clone(&self.settings))))
            .build()
            .map_err(Silence::from)?;
        Ok(self.client.get_or_init(|| built).clone())
    }
}

/// Resolves names to addresses that we connect to: what is checked here is what is connected to, so that no
/// second answer of a name server can lead elsewhere.
struct Checked(Arc<CallerSettings>);

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let settings = Arc::clone(&self.0);
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(NoAddress)?;
            let found: Vec<SocketAddr> = found.collect();
            if let Some(private) = found.iter().find(|one| !settings.allow.allow(one.ip())) {
                return Err(Box::new(Private(private.ip())) as Box<dyn Error + Send + Sync>);
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
