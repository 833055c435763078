//! A line of the log as people read it.

use cimaise_core::{Act, QueuePart, Reason};
use cimaise_store::acts::Line;
use cimaise_words::Voice;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::addresses;

/// A line of the log as people read it.
pub struct Told {
    /// For machines.
    pub at: Timestamp,
    /// For people.
    pub when: String,
    /// Who did it: a colleague, the contributor, the operator, or the house by itself.
    pub who: String,
    /// What was done.
    pub act: String,
    /// With which contribution or call.
    pub title: Option<String>,
    /// Where that is, for who may go there.
    pub href: Option<String>,
}

impl Told {
    /// A line of the log in words; reasons are named as in the institution's catalogue.
    pub fn of(t: Voice, line: Line, catalogue: &[Reason], zone: &TimeZone) -> Self {
        Self {
            at: line.at,
            when: t.date_time(line.at, zone).to_string(),
            act: act(t, line.act, &line.detail, catalogue, zone),
            who: who(t, &line),
            title: line.title.or_else(|| Some(line.call_title?.get(t.language()).to_owned())),
            href: line.contribution.map(|id| addresses::contribution(id, &QueuePart::default())),
        }
    }
}

/// Who did it, and by which token when a program did it in their name; it may have no name for the reader.
fn who(t: Voice, line: &Line) -> String {
    let Some(name) = line.person.clone() else { return t.say(nobody(line.act)).to_string() };
    match &line.token {
        Some((_, Some(token))) => {
            t.say("desk-by-token").with("name", name).with("token", token.as_str()).to_string()
        }
        Some((_, None)) => t.say("desk-by-some-token").with("name", name).to_string(),
        None => name,
    }
}

/// Who did it when no person of the staff did.
const fn nobody(act: Act) -> &'static str {
    match act {
        Act::Receive
        | Act::Withdraw
        | Act::Erase
        | Act::Answer
        | Act::Change
        | Act::Describe
        | Act::Appeal => "desk-by-contributor",
        Act::Report => "desk-by-public",
        Act::Found
        | Act::Grant
        | Act::SetPassword
        | Act::RemoveSecondFactor
        | Act::ForgetPasskeys
        | Act::ChooseAvif
        | Act::ChoosePublicLog => "desk-by-operator",
        _ => "desk-by-house",
    }
}

fn act(t: Voice, act: Act, detail: &str, catalogue: &[Reason], zone: &TimeZone) -> String {
    let key = format!("desk-act-{act}");
    let plain = t.say(&key);
    // Its words may have been erased.
    if detail.is_empty() {
        return plain.to_string();
    }
    let told = match act {
        Act::Refuse | Act::TakeDown | Act::AskForChange => {
            let Some(reason) = catalogue.iter().find(|reason| reason.code == detail) else {
                return plain.to_string();
            };
            t.say("desk-act-for").with("act", plain).with("reason", reason.label.get(t.language()))
        }
        Act::AddReason | Act::ChangeReason | Act::RetireReason | Act::OfferReason => {
            let known = catalogue.iter().find(|reason| reason.code == detail);
            let label = known.map_or(detail, |reason| reason.label.get(t.language()));
            t.say("desk-act-for").with("act", plain).with("reason", label)
        }
        Act::Gather => t.say("desk-act-gather-of").with("count", detail),
        Act::WatchWords => t.say("desk-act-watch-words-now").with("count", detail),
        Act::Pass => t.say("desk-act-to").with("act", plain).with("name", detail),
        Act::Describe => t.say("desk-act-describe-was").with("alt", detail),
        Act::ChangeCall | Act::ChangeInstitution => {
            t.say("desk-act-of").with("act", plain).with("what", fields(t, detail))
        }
        Act::ChangeTheme => {
            let (theme, changed) = detail.split_once(' ').unwrap_or((detail, ""));
            t.say("desk-act-change-theme-of").with("theme", theme).with("what", fields(t, changed))
        }
        Act::AddTheme
        | Act::CopyCall
        | Act::SetPassword
        | Act::RemoveSecondFactor
        | Act::ForgetPasskeys
        | Act::Dismiss
        | Act::CallBackInvitation
        | Act::MakeToken
        | Act::RevokeToken
        | Act::AddPasskey
        | Act::RenamePasskey
        | Act::RemovePasskey
        | Act::DoubtPasskey
        | Act::LinkIdentity
        | Act::UnlinkIdentity
        | Act::AddConsent
        | Act::ChangeConsent
        | Act::RetireConsent
        | Act::OfferConsent
        | Act::MakeCodes
        | Act::RevokeCodes
        | Act::AddSelection
        | Act::ChangeSelection
        | Act::AnnounceSelection
        | Act::TakeSelectionBack
        | Act::RemoveSelection
        | Act::SetHost
        | Act::RemoveHost
        | Act::AddPage
        | Act::ChangePage
        | Act::ShowPage
        | Act::HidePage
        | Act::RemovePage
        | Act::Pick
        | Act::Unpick
        | Act::MovePick
        | Act::AddWebhook
        | Act::ChangeWebhook
        | Act::RenewWebhookSecret
        | Act::TestWebhook
        | Act::ResendDelivery
        | Act::RemoveWebhook
        | Act::SwitchWebhookOff => t.say("desk-act-of").with("act", plain).with("what", detail),
        Act::Report => t.say("desk-act-report-as").with("kind", detail),
        Act::Pause => t.say("desk-act-pause-as").with("role", detail),
        Act::EndPause => t.say("desk-act-end-pause-as").with("role", detail),
        Act::DateHanging => {
            let on = detail.parse().map(|on: Timestamp| t.date_time(on, zone).to_string());
            t.say("desk-act-date-hanging-on").with("date", on.unwrap_or_default())
        }
        Act::MoveHanging => t.say("desk-act-move-hanging-to").with("to", detail),
        Act::ChooseAvif => t.say("desk-act-choose-avif-as").with("choice", detail),
        Act::AskSecondFactor => t.say("desk-act-ask-second-factor-as").with("choice", detail),
        Act::ChoosePublicLog => t.say("desk-act-choose-public-log-as").with("choice", detail),
        Act::Grant => {
            let (role, name) = detail.split_once(' ').unwrap_or((detail, ""));
            t.say("desk-act-grant-as").with("role", role).with("name", name)
        }
        Act::Invite => {
            let (role, name) = detail.split_once(' ').unwrap_or((detail, ""));
            t.say("desk-act-invite-as").with("role", role).with("name", name)
        }
        _ => plain,
    };
    told.to_string()
}

/// The names of fields, separated by commas, as their forms name them.
fn fields(t: Voice, names: &str) -> String {
    let said = |name| t.say("desk-journal-field").with("field", name).to_string();
    names.split(',').map(said).collect::<Vec<_>>().join(", ")
}
