//! What a webhook was told, as people read it.

use cimaise_core::{Decision, DeliveryFailure, DeliveryId, Webhook, WebhookEvent};
use cimaise_store::webhooks::{self, Delivery};
use cimaise_store::{Db, StoreResult};
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// How many a page shows.
const PAGE: usize = 30;

/// One page of it.
pub(super) struct Log {
    pub(super) lines: Vec<Line>,
    /// The page of the latest, and of those before these.
    pub(super) start: Option<String>,
    pub(super) more: Option<String>,
}

/// Something that it was told, or is to be told.
pub(super) struct Line {
    pub(super) at: Timestamp,
    pub(super) when: String,
    pub(super) event: WebhookEvent,
    /// About what.
    pub(super) href: Option<String>,
    /// How it stands.
    pub(super) state: String,
    pub(super) is_well: bool,
    /// How often it was tried, what the last try was answered, and how long that took.
    pub(super) tried: Option<String>,
    /// Why the last try failed.
    pub(super) failure: Option<String>,
    /// In whose words it is told more.
    pub(super) words: Words,
    /// Where it is told once more, for what may be told.
    pub(super) again: Option<String>,
}

/// What was said.
#[derive(Default)]
pub(super) struct Words {
    /// By the program.
    pub(super) own: String,
    /// By our system.
    pub(super) system: String,
}

impl Log {
    pub(super) fn read(
        db: &mut Db,
        t: Voice,
        zone: &TimeZone,
        (webhook, before): (&Webhook, Option<DeliveryId>),
        now: Timestamp,
    ) -> StoreResult<Self> {
        let most = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let mut found = webhooks::of_webhook(db, webhook.id, before, most + 1)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        let page = format!("/desk/webhooks/{}", webhook.id);
        let last = found.last().filter(|_| more);
        Ok(Self {
            more: last.map(|last| format!("{page}?before={}#log", last.id)),
            start: before.map(|_| format!("{page}#log")),
            lines: found.into_iter().map(|one| Line::of(t, zone, (one, webhook), now)).collect(),
        })
    }
}

impl Line {
    fn of(t: Voice, zone: &TimeZone, (one, webhook): (Delivery, &Webhook), now: Timestamp) -> Self {
        let is_untold = one.tries == 0 && one.due_at.is_some_and(|due| due > now);
        // What is held happens when it is released.
        let at = if one.happened_at == Decision::HELD { now } else { one.happened_at };
        Self {
            at,
            when: t.date_time(at, zone).to_string(),
            event: one.event,
            href: one.contribution.map(|id| format!("/desk/contributions/{id}")),
            state: state(t, zone, (&one, webhook)),
            is_well: one.ended_at.is_none() && (one.tries == 0 || one.delivered_at.is_some()),
            tried: (one.tries > 0).then(|| tried(t, &one)),
            failure: failure(t, &one),
            words: words(&one),
            again: (!is_untold).then(|| format!("/desk/deliveries/{}/again", one.id)),
        }
    }
}

fn state(t: Voice, zone: &TimeZone, (one, webhook): (&Delivery, &Webhook)) -> String {
    let (key, at) = match (one.delivered_at, one.ended_at, one.next_try(webhook)) {
        (Some(at), ..) => ("delivered", Some(at)),
        (None, Some(at), _) => ("ended", Some(at)),
        (None, None, None) if one.behind_at.is_some() => ("behind", None),
        (None, None, None) => ("held", None),
        (None, None, next) if one.tries == 0 && next == one.due_at => ("waits", next),
        (None, None, next) => ("again", next),
    };
    let when = at.map(|at| t.date_time(at, zone).to_string()).unwrap_or_default();
    t.say("webhooks-delivery-state").with("state", key).with("when", when).to_string()
}

fn tried(t: Voice, one: &Delivery) -> String {
    let status = one.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
    let tried = t.say("webhooks-delivery-tried").with("count", i64::from(one.tries));
    let tried = tried.with("status", status);
    tried.with("took", i64::from(one.took.unwrap_or_default())).to_string()
}

/// Why the last try failed, in a sentence.
fn failure(t: Voice, one: &Delivery) -> Option<String> {
    let status = one.status.map(|status| status.to_string()).unwrap_or_default();
    Some(match one.failure? {
        DeliveryFailure::Answered => {
            let kind = kind(one.status.unwrap_or_default());
            t.say("webhooks-answered").with("kind", kind).with("status", status).to_string()
        }
        why => {
            let said = t.say("webhooks-failure").with("why", why.code());
            said.with("detail", one.answer.as_str()).to_string()
        }
    })
}

/// The kinds of answers (RFC 9110, section 15) that mean something else to who set it up.
const fn kind(status: i32) -> &'static str {
    match status {
        300..=399 => "elsewhere",
        401 | 403 => "shut",
        404 | 405 => "nothing-there",
        410 => "gone",
        429 => "too-many",
        500..=599 => "fault",
        _ => "other",
    }
}

/// What was said, by the program itself or by our system, which speaks English; nothing where the sentence holds it.
fn words(one: &Delivery) -> Words {
    let own = match one.failure {
        None => one.status.is_some(),
        Some(why) => why == DeliveryFailure::Answered,
    };
    match one.failure {
        _ if own => Words { own: one.answer.clone(), system: String::new() },
        Some(DeliveryFailure::PrivateAddress) => Words::default(),
        _ => Words { own: String::new(), system: one.answer.clone() },
    }
}

#[cfg(test)]
mod tests {
    use cimaise_core::Language;
    use uuid::Uuid;

    use super::*;

    /// What a try came to, in whose words: ours, the program's, the system's.
    fn told(status: Option<i32>, failure: Option<DeliveryFailure>, answer: &str) -> [String; 3] {
        let at = Timestamp::UNIX_EPOCH;
        let one = Delivery {
            id: Uuid::nil().into(),
            webhook: Uuid::nil().into(),
            event: WebhookEvent::Queued,
            contribution: None,
            subject: None,
            state: None,
            happened_at: at,
            due_at: None,
            tries: 1,
            tried_at: Some(at),
            status,
            took: Some(1),
            failure,
            answer: answer.to_owned(),
            delivered_at: None,
            ended_at: Some(at),
            behind_at: None,
        };
        let words = words(&one);
        [failure_of(&one), words.own, words.system]
    }

    fn failure_of(one: &Delivery) -> String {
        failure(Voice::new(Language::En), one).unwrap_or_default()
    }

    #[test]
    fn each_is_told_in_the_words_of_who_said_it() {
        use DeliveryFailure::{Answered, NoSecureConnection, PrivateAddress, TooSlow};
        let network = "It stands in a network that is not public (10.0.0.1). Whoever runs this server can allow it.";
        let told_so = [
            (told(Some(204), None, "thanks"), ["", "thanks", ""]),
            (
                told(Some(503), Some(Answered), "later"),
                ["It answered that it has a fault (503).", "later", ""],
            ),
            (told(None, Some(TooSlow), ""), ["It did not answer within ten seconds.", "", ""]),
            (told(None, Some(PrivateAddress), "10.0.0.1"), [network, "", ""]),
            (
                told(None, Some(NoSecureConnection), "alert"),
                ["No encrypted connection came about.", "", "alert"],
            ),
            // As it was written before failures had words of their own.
            (told(None, None, "something"), ["", "", "something"]),
        ];
        for (told, expected) in told_so {
            assert_eq!(told.map(|one| one.replace(['\u{2068}', '\u{2069}'], "")), expected);
        }
    }

    #[test]
    fn each_failure_has_a_sentence_of_its_own() {
        for language in [Language::Fr, Language::En] {
            let t = Voice::new(language);
            let said = |why: &DeliveryFailure| {
                t.say("webhooks-failure").with("why", why.code()).with("detail", "").to_string()
            };
            let sentences: std::collections::BTreeSet<_> =
                DeliveryFailure::ALL.iter().map(said).collect();
            // What was answered is told by its kind, and never asked for here.
            assert_eq!(sentences.len(), DeliveryFailure::ALL.len() - 1);
        }
    }
}
