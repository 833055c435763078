//! What is told: what happened, and where to look. No names, no words of anybody, nothing that only the staff
//! reads: whoever wants more asks the interface, as somebody who may.

use cimaise_core::{
    CallId, Contribution, ContributionId, DecisionId, DecisionKind, InstitutionId, NoticeKind,
    State, ThemeId, Webhook, WebhookEvent,
};
use cimaise_store::webhooks::Delivery;
use cimaise_store::{
    Db, StoreResult, calls, contributions, decisions, institutions, notices, reasons, themes, wall,
};
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::Links;

/// A body (Standard Webhooks, "Payload structure").
#[derive(Debug, Serialize)]
pub(super) struct Body {
    #[serde(rename = "type")]
    event: WebhookEvent,
    /// When it happened, or came to be told.
    timestamp: Timestamp,
    data: Data,
}

#[derive(Debug, Serialize)]
struct Data {
    institution: InstitutionId,
    #[serde(flatten)]
    about: Option<About>,
}

/// What it is about, unless it is a test.
#[derive(Debug, Serialize)]
struct About {
    call: CallId,
    theme: ThemeId,
    contribution: ContributionId,
    /// Where it stood from then on.
    state: Option<State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<Made>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<Given>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appeal: Option<Uuid>,
    links: Where,
}

#[derive(Debug, Serialize)]
struct Made {
    id: DecisionId,
    kind: DecisionKind,
    /// The code of the catalogue's entry.
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct Given {
    id: Uuid,
    kind: NoticeKind,
}

/// Where to look: the page of the desk, its resource, and what the public sees, while it does.
#[derive(Debug, Serialize)]
struct Where {
    desk: String,
    api: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    public: Option<String>,
}

impl Body {
    /// Reads what a delivery tells.
    pub(super) fn read(
        db: &mut Db,
        delivery: &Delivery,
        webhook: &Webhook,
        links: &Links,
    ) -> StoreResult<Self> {
        let about = match delivery.contribution {
            Some(id) => {
                let of = contributions::by_id(db, id)?;
                Some(About::read(db, delivery, &of, links)?)
            }
            None => None,
        };
        let data = Data { institution: webhook.institution, about };
        Ok(Self { event: delivery.event, timestamp: delivery.happened_at, data })
    }
}

impl About {
    fn read(
        db: &mut Db,
        delivery: &Delivery,
        of: &Contribution,
        links: &Links,
    ) -> StoreResult<Self> {
        let (event, subject) = (delivery.event, delivery.subject);
        let is = |these: &[WebhookEvent]| subject.filter(|_| these.contains(&event));
        let decision = match is(&[WebhookEvent::Settled]) {
            Some(id) => Some(Made::read(db, DecisionId(id))?),
            None => None,
        };
        let notice = match is(&[WebhookEvent::Noticed]) {
            Some(id) => Some(Given { id, kind: notices::by_id(db, id.into())?.kind }),
            None => None,
        };
        let absolute = |path: String| (links.absolute)(&path);
        Ok(Self {
            call: themes::by_id(db, of.theme)?.call,
            theme: of.theme,
            contribution: of.id,
            state: delivery.state,
            decision,
            publication: is(&[WebhookEvent::Hung, WebhookEvent::Removed]),
            notice,
            appeal: is(&[WebhookEvent::Appealed]),
            links: Where {
                desk: absolute(format!("/desk/contributions/{}", of.id)),
                api: absolute(format!("/api/v1/contributions/{}", of.id)),
                public: match event {
                    WebhookEvent::Hung => page(db, of, links)?,
                    _ => None,
                },
            },
        })
    }
}

impl Made {
    fn read(db: &mut Db, id: DecisionId) -> StoreResult<Self> {
        let made = decisions::by_id(db, id)?;
        let reason = match made.reason {
            Some(reason) => Some(reasons::by_id(db, reason)?.code),
            None => None,
        };
        Ok(Self { id, kind: made.kind, reason })
    }
}

/// The address of its page on the wall, while it hangs.
fn page(db: &mut Db, of: &Contribution, links: &Links) -> StoreResult<Option<String>> {
    let Some(publication) = wall::of_contribution(db, of.id)? else { return Ok(None) };
    let theme = themes::by_id(db, publication.theme)?;
    let call = calls::by_id(db, theme.call)?;
    let house = institutions::by_id(db, call.institution)?;
    let path = format!("/{}/{}/{}/{}", house.slug, call.slug, theme.slug, publication.slug);
    Ok(Some((links.public)(&house, &path)))
}
