//! What an institution's own programs are told, and where.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use url::Url;
use uuid::Uuid;

use crate::coded::coded;
use crate::{CallId, DeliveryId, InstitutionId, WebhookId};

coded! {
    /// What can be told (Standard Webhooks, "Event types": words with full stops between them).
    WebhookEvent {
        /// A picture waits for a moderator.
        Queued = "contribution.queued",
        /// A decision can no longer be undone, and its contributor may know.
        Settled = "decision.settled",
        /// A picture hangs.
        Hung = "publication.hung",
        /// A picture hangs no more.
        Removed = "publication.removed",
        /// A contributor took a picture back.
        Withdrawn = "contribution.withdrawn",
        /// Somebody of the public gave notice of what hangs.
        Noticed = "notice.given",
        /// A contributor contests what was decided.
        Appealed = "appeal.made",
        /// Nothing happened: somebody wants to see whether it arrives.
        Test = "webhook.test",
    }
}

impl WebhookEvent {
    /// Those that a webhook can be told, in their order; a test is told to any.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|event| *event != Self::Test)
    }

    /// Its word where a name has no full stops, as in forms and messages.
    pub fn key(self) -> String {
        self.code().replace('.', "-")
    }
}

coded! {
    /// Why a webhook is told nothing.
    WebhookOff {
        /// Somebody chose so.
        ByHand = "by-hand",
        /// It answered 410: it is gone for good.
        Gone = "gone",
        /// It took nothing for days.
        Failing = "failing",
    }
}

coded! {
    /// Why a webhook took nothing when it was told something.
    DeliveryFailure {
        /// It answered, and not that it took it (RFC 9110, section 15.3).
        Answered = "answered",
        /// Addresses over plain HTTP are not allowed here.
        NotEncrypted = "not-encrypted",
        /// It stands in a network where we connect to nobody.
        PrivateAddress = "private-address",
        /// Its name leads to no address.
        NoAddress = "no-address",
        /// Nothing listens there.
        ConnectionRefused = "connection-refused",
        /// Nothing came before our patience ended.
        TooSlow = "too-slow",
        /// The time of its certificate is over, or has not come yet.
        CertificateOver = "certificate-over",
        /// Its certificate is for other names.
        CertificateOfAnother = "certificate-of-another",
        /// Its certificate is of nobody whom we trust.
        CertificateNotTrusted = "certificate-not-trusted",
        /// No encrypted connection comes about.
        NoSecureConnection = "no-secure-connection",
        /// It took the connection, and gave no answer that can be read.
        NoAnswer = "no-answer",
        /// There is no way to it.
        Unreachable = "unreachable",
        /// It was never asked: the house itself could not.
        HouseFailed = "house-failed",
    }
}

/// An address of an institution's own programs that is told what happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Whose.
    pub institution: InstitutionId,
    /// Of which call alone; none for all of them.
    pub call: Option<CallId>,
    /// Where it is told.
    pub address: WebhookAddress,
    /// What, in the order of the house; never empty.
    pub events: Vec<WebhookEvent>,
    /// From what its secret is made.
    pub secret: Uuid,
    /// From what the secret before was made, and until when it is valid too, UTC.
    pub secret_before: Option<(Uuid, Timestamp)>,
    /// Since when it has taken nothing, UTC.
    pub failing_since: Option<Timestamp>,
    /// While it takes nothing, the one delivery that is tried, and when, UTC: the others wait behind it.
    pub turn: Option<(DeliveryId, Timestamp)>,
    /// Since when it is told nothing, UTC, and why.
    pub off: Option<(Timestamp, WebhookOff)>,
    /// When it was set up, UTC.
    pub created_at: Timestamp,
}

impl Webhook {
    /// How many an institution may have.
    pub const MOST: usize = 20;

    /// How long the secret before stays valid.
    pub const SECRETS_OVERLAP: SignedDuration = SignedDuration::from_hours(24);

    /// How long it may take nothing before it is switched off.
    pub const FAILING_MOST: SignedDuration = SignedDuration::from_hours(72);

    /// The longest that one delivery waits behind another which itself waits to be tried again.
    pub const TURN_MOST: SignedDuration = SignedDuration::from_mins(30);

    /// How long the log of its deliveries is kept.
    pub const LOG_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

    /// The pauses after each try that failed, as the standard advises (Standard Webhooks, "Deliverability
    /// and reliability"): ten tries in three days and four hours.
    const PAUSES: [SignedDuration; 9] = [
        SignedDuration::from_secs(5),
        SignedDuration::from_mins(5),
        SignedDuration::from_mins(30),
        SignedDuration::from_hours(2),
        SignedDuration::from_hours(5),
        SignedDuration::from_hours(10),
        SignedDuration::from_hours(14),
        SignedDuration::from_hours(20),
        SignedDuration::from_hours(24),
    ];

    /// How long to wait after so many tries that failed; none when there is no other.
    pub fn pause_after(tries: i32) -> Option<SignedDuration> {
        let before = usize::try_from(tries).ok()?.checked_sub(1)?;
        Self::PAUSES.get(before).copied()
    }

    /// It is told of an event in a call.
    pub fn hears(&self, event: WebhookEvent, call: CallId) -> bool {
        let there = self.call.is_none_or(|only| only == call);
        self.off.is_none() && there && self.events.contains(&event)
    }

    /// From what the secrets that are valid at `now` are made, the present one first.
    pub fn secrets(&self, now: Timestamp) -> impl Iterator<Item = Uuid> {
        let before = self.secret_before.filter(|(_, until)| now < *until);
        std::iter::once(self.secret).chain(before.map(|(secret, _)| secret))
    }
}

/// An address that a program of ours may be told at: http or https, a host, nobody's name or password in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WebhookAddress(Url);

/// It is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is no address that can be told something")]
pub struct UnfitAddress;

impl WebhookAddress {
    /// The longest, in bytes.
    pub const LONGEST: usize = 1_000;

    /// Reads one; what stands after `#` would never leave, and is dropped.
    pub fn parse(text: &str) -> Result<Self, UnfitAddress> {
        let mut url = Url::parse(text.trim()).map_err(|_| UnfitAddress)?;
        url.set_fragment(None);
        let plain = url.username().is_empty() && url.password().is_none();
        let web = matches!(url.scheme(), "http" | "https") && url.has_host();
        if plain && web && url.as_str().len() <= Self::LONGEST {
            Ok(Self(url))
        } else {
            Err(UnfitAddress)
        }
    }

    /// As it is asked.
    pub const fn url(&self) -> &Url {
        &self.0
    }

    /// Nobody on the way reads what it is told.
    pub fn is_encrypted(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// The host alone: the rest may hold what only the program knows.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_tries_take_three_days_and_a_few_hours() {
        let pauses: Vec<_> = (1..).map_while(Webhook::pause_after).collect();
        assert_eq!(pauses.len(), 9);
        let hours = pauses.iter().copied().sum::<SignedDuration>().as_hours();
        assert_eq!(hours, 75);
        assert!(SignedDuration::from_hours(hours) > Webhook::FAILING_MOST);
        assert_eq!(Webhook::pause_after(0), None);
    }

    #[test]
    fn an_address_has_a_host_and_no_password() {
        let read = |text| WebhookAddress::parse(text).map(|one| one.as_str().to_owned());
        assert_eq!(read(" https://example.org/a?b#c "), Ok("https://example.org/a?b".to_owned()));
        for unfit in [
            "",
            "example.org",
            "ftp://example.org",
            "mailto:a@example.org",
            "https://a:b@example.org",
        ] {
            assert_eq!(read(unfit), Err(UnfitAddress), "{unfit}");
        }
        let long = format!("https://example.org/{}", "a".repeat(WebhookAddress::LONGEST));
        assert_eq!(read(&long), Err(UnfitAddress));
    }
}
