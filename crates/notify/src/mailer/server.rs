//! An SMTP server (RFC 5321), over TLS unless it is this machine.

use std::fmt::Display;
use std::time::Duration;

use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use percent_encoding::percent_decode_str;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::MailError;

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// How long the server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take for one mail; less than a worker's lease of a job.
const PATIENCE_IN_ALL: Duration = Duration::from_mins(2);

/// Permanent answers to how we sign in, not to a mail (RFC 4954, section 6): once the operator has
/// mended the settings, what waits can leave.
const IS_OURS: [u16; 4] = [530, 534, 535, 538];

#[derive(Clone)]
pub(super) struct Server {
    /// Host and port, for messages.
    name: String,
    transport: Transport,
}

impl Server {
    /// Reads the address of a server.
    pub(super) fn open(address: &SecretString) -> Result<Self, MailError> {
        let url = Url::parse(address.expose_secret())
            .map_err(|_| MailError::BadServer("it is no address"))?;
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or(MailError::BadServer("it names no host"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(MailError::BadServer("nothing may follow the port"));
        }
        let here = matches!(host, "localhost" | "127.0.0.1" | "::1");
        let (builder, usual_port) = match url.scheme() {
            "smtps" => (Transport::relay(host), 465),
            "smtp" if here => (Ok(Transport::builder_dangerous(host)), 25),
            "smtp" => (Transport::starttls_relay(host), 587),
            _ => return Err(MailError::BadServer("it begins with smtp:// or smtps://")),
        };
        let port = url.port().unwrap_or(usual_port);
        let name = format!("{host}:{port}");
        let unusable = |error: smtp::Error| MailError::NotEncrypted {
            server: name.clone(),
            told: error.to_string(),
        };
        let mut builder = builder.map_err(unusable)?.port(port).timeout(Some(PATIENCE));
        if let Some(credentials) = credentials(&url)? {
            builder = builder.credentials(credentials);
        }
        Ok(Self { name, transport: builder.build() })
    }

    pub(super) async fn check(&self) -> Result<(), MailError> {
        let tried = self.in_time(self.transport.test_connection()).await?;
        if tried { Ok(()) } else { Err(self.refused("it is not ready to take mails", false)) }
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), MailError> {
        let beyond_ascii =
            message.envelope().to().iter().any(|to| !AsRef::<str>::as_ref(to).is_ascii());
        match self.in_time(self.transport.send(message)).await {
            // It is the client that gives up then, before it names the address.
            Err(MailError::NotEncrypted { server, .. }) if beyond_ascii => {
                Err(MailError::BeyondAscii { server })
            }
            sent => sent.map(drop),
        }
    }

    async fn in_time<T>(
        &self,
        act: impl Future<Output = Result<T, smtp::Error>>,
    ) -> Result<T, MailError> {
        match tokio::time::timeout(PATIENCE_IN_ALL, act).await {
            Ok(done) => done.map_err(|error| self.told(&error)),
            Err(_) => Err(MailError::Slow { server: self.name.clone() }),
        }
    }

    fn told(&self, error: &smtp::Error) -> MailError {
        let server = self.name.clone();
        if error.is_timeout() {
            return MailError::Slow { server };
        }
        if let Some(code) = error.status() {
            return self.refused(error, error.is_permanent() && !IS_OURS.contains(&code.into()));
        }
        // Of its own accord the client gives up only when it may not go on unencrypted, or finds no
        // way to sign in that the server knows.
        if error.is_tls() || error.is_client() {
            return MailError::NotEncrypted { server, told: error.to_string() };
        }
        MailError::Unreachable { server, told: error.to_string() }
    }

    fn refused(&self, told: impl Display, for_good: bool) -> MailError {
        MailError::Refused { server: self.name.clone(), told: told.to_string(), for_good }
    }
}

/// The user name and password of the address, percent-decoded (RFC 3986, section 3.2.1).
fn credentials(url: &Url) -> Result<Option<Credentials>, MailError> {
    let user = decoded(url.username())?;
    match (user.is_empty(), url.password()) {
        (true, None) => Ok(None),
        (true, Some(_)) => Err(MailError::BadServer("a password needs a user name")),
        (false, None) => Err(MailError::BadServer("a user name needs a password")),
        (false, Some(password)) => Ok(Some(Credentials::new(user, decoded(password)?))),
    }
}

fn decoded(text: &str) -> Result<String, MailError> {
    let decoded = percent_decode_str(text).decode_utf8();
    let decoded = decoded.map_err(|_| MailError::BadServer("its password is not UTF-8"))?;
    Ok(decoded.into_owned())
}
