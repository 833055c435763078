//! A provider: asked where it stands, and held to what it answers.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::sync::Mutex;
use url::Url;

use crate::claims::Claims;
use crate::discovery::Metadata;
use crate::http::{Http, send};
use crate::id_token::{self, Expected};
use crate::keys::Keys;
use crate::{Asked, Failure, Identity, ProviderSettings, user_info};

/// How long what it says of itself is believed.
const BELIEVED: SignedDuration = SignedDuration::from_hours(1);
/// How soon it is asked again for a key that is unknown: it may have begun to sign with another.
const AGAIN: SignedDuration = SignedDuration::from_secs(30);

/// The providers of a house, by the names that stand in their addresses. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Providers {
    /// By name.
    pub each: Arc<BTreeMap<String, Provider>>,
    /// They are the only way in.
    pub only: bool,
}

impl Providers {
    /// Those of these settings.
    pub fn new(settings: impl IntoIterator<Item = (String, ProviderSettings)>, only: bool) -> Self {
        let each = settings.into_iter().map(|(name, settings)| (name, Provider::new(settings)));
        Self { each: Arc::new(each.collect()), only }
    }

    /// The one of that name.
    pub fn get(&self, name: &str) -> Option<&Provider> {
        self.each.get(name)
    }
}

/// One provider. It is asked nothing before somebody signs in with it.
pub struct Provider {
    /// What the operator says of it.
    pub settings: ProviderSettings,
    http: Http,
    known: Mutex<Option<Arc<Known>>>,
}

/// What it said of itself, and when.
struct Known {
    metadata: Metadata,
    keys: Keys,
    since: Timestamp,
}

/// What comes for a code (OpenID Connect Core 1.0, section 3.1.3.3).
#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    access_token: SecretString,
}

/// What comes instead (RFC 6749, section 5.2).
#[derive(Default, Deserialize)]
struct Refusal {
    #[serde(default)]
    error: String,
}

impl Provider {
    /// One that was never asked.
    pub fn new(settings: ProviderSettings) -> Self {
        Self { settings, http: Http::default(), known: Mutex::default() }
    }

    /// The address that a browser is sent to.
    pub async fn ask(&self, asked: &Asked, now: Timestamp) -> Result<Url, Failure> {
        let known = self.known(now, BELIEVED).await?;
        Ok(asked.address(&known.metadata.authorization_endpoint, &self.settings))
    }

    /// Who came back with that code, from who names itself so (RFC 9207).
    pub async fn redeem(
        &self,
        code: &str,
        names_itself: Option<&str>,
        asked: &Asked,
        now: Timestamp,
    ) -> Result<Identity, Failure> {
        let mut known = self.known(now, BELIEVED).await?;
        match names_itself {
            Some(issuer) if issuer != self.settings.issuer => {
                return Err(Failure::Token("it comes from somebody else"));
            }
            None if known.metadata.names_itself => {
                return Err(Failure::Token("it does not say from whom it comes"));
            }
            _ => {}
        }
        let tokens = self.tokens(&known.metadata, code, asked).await?;
        if known.keys.of(&id_token::head(&tokens.id_token)?).is_none() {
            known = self.known(now, AGAIN).await?;
        }
        let expected =
            Expected { settings: &self.settings, nonce: &asked.nonce, anew: asked.anew, now };
        let claims = id_token::read(&tokens.id_token, &known.keys, &expected)?;
        Ok(self.told(&known, claims, &tokens).await?.identity(&self.settings))
    }

    /// With what it tells besides, where the token holds no address.
    async fn told(
        &self,
        known: &Known,
        claims: Claims,
        tokens: &Tokens,
    ) -> Result<Claims, Failure> {
        let (None, Some(at)) = (&claims.email, &known.metadata.userinfo_endpoint) else {
            return Ok(claims);
        };
        let access = tokens.access_token.expose_secret();
        let more = user_info::ask(&self.http, at, access, &known.keys, &self.settings).await?;
        if more.sub != claims.sub {
            return Err(Failure::Token("it tells of somebody else"));
        }
        Ok(claims.or(more))
    }

    /// Gives the code back (OpenID Connect Core 1.0, section 3.1.3.1).
    async fn tokens(
        &self,
        metadata: &Metadata,
        code: &str,
        asked: &Asked,
    ) -> Result<Tokens, Failure> {
        let id = self.settings.client_id.as_str();
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", asked.back.as_str()),
            ("code_verifier", asked.verifier.as_str()),
        ];
        let mut request = self.http.client()?.post(metadata.token_endpoint.clone());
        match &self.settings.client_secret {
            Some(secret) if metadata.wants_secret_in_the_form() => {
                fields.extend([("client_id", id), ("client_secret", secret.expose_secret())]);
            }
            // RFC 6749, section 2.3.1: both are encoded as in a form first.
            Some(secret) => {
                let [id, secret] = [id, secret.expose_secret()]
                    .map(|text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string());
                request = request.basic_auth(id, Some(secret));
            }
            None => fields.push(("client_id", id)),
        }
        let form =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let answer = send(request.header("content-type", kind).body(form)).await?;
        if answer.status == StatusCode::OK {
            let unreadable = |error| Failure::Down(format!("its tokens cannot be read: {error}"));
            return serde_json::from_slice(&answer.body).map_err(unreadable);
        }
        let Refusal { error } = serde_json::from_slice(&answer.body).unwrap_or_default();
        Err(match error.as_str() {
            "invalid_grant" => Failure::Code(error),
            error => {
                Failure::Down(format!("its token endpoint answers {}: {error}", answer.status))
            }
        })
    }

    /// What it says of itself, no older than that.
    async fn known(&self, now: Timestamp, age: SignedDuration) -> Result<Arc<Known>, Failure> {
        let mut known = self.known.lock().await;
        if let Some(fresh) = known.as_ref().filter(|one| now < one.since + age) {
            return Ok(Arc::clone(fresh));
        }
        let metadata = Metadata::read(&self.http, &self.settings).await?;
        let keys = Keys::read(&self.http, &metadata).await?;
        let found = Arc::new(Known { metadata, keys, since: now });
        *known = Some(Arc::clone(&found));
        Ok(found)
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.settings.issuer).finish_non_exhaustive()
    }
}
