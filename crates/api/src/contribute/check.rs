//! From a draft to a contribution, or to what must be seen again, field by field.

use cimaise_core::{
    AgeAnswer, AltText, Clock, Credit, EmailAddress, InvitationCode, Language, Licence,
    NewContribution, NewPicture, StatementId, Story, TextError, Title,
};
use cimaise_web::{Problem, Sender};
use uuid::{Uuid, Version};

use super::age;
use super::before::GONE;
use super::door::Door;
use super::draft::{Draft, Seen, Upload};
use super::unfit::{problem_code, quoted};

/// What must be seen again, gathered in the order of the form.
pub(crate) struct Findings(pub(crate) Problem);

impl Findings {
    pub(crate) fn add(&mut self, field: impl Into<String>, code: &'static str) {
        self.0 = self.0.clone().field(field, code);
    }

    /// The value of a text that can be read, or one thing more to see again.
    pub(crate) fn text<T>(&mut self, field: &str, read: Result<T, TextError>) -> Option<T> {
        let problem = self.0.clone();
        self.0 = match read {
            Ok(value) => return Some(value),
            Err(TextError::Missing) => problem.field(field, "missing"),
            Err(TextError::Malformed) => problem.field(field, "unreadable"),
            Err(TextError::TooLong { max }) => {
                problem.field_with(field, "too-long", [("most", max.into())])
            }
        };
        None
    }

    /// What was read as a mail address.
    pub(crate) fn address(
        &mut self,
        field: &str,
        read: Result<EmailAddress, TextError>,
    ) -> Option<EmailAddress> {
        if read == Err(TextError::Malformed) {
            self.add(field, "not-an-address");
            return None;
        }
        self.text(field, read)
    }
}

/// Checks a draft against what the theme asks.
///
/// # Errors
/// 422 with the fields that must be seen again.
pub(super) fn check(
    draft: &Draft,
    door: &Door,
    sender: &Sender,
    language: Language,
    clock: &dyn Clock,
) -> Result<NewContribution, Problem> {
    let mut found = Findings(Problem::invalid());
    if let Some(why) = door.uninvited {
        found.add("invitation", why.code());
    }
    let answer = age::answer(&mut found, draft, &door.call.terms);
    let pictures = pictures(&mut found, draft, door, clock);
    let title = found.text("title", Title::parse(&draft.title));
    let story = found.text("story", Story::parse(&draft.story));
    let credit = found.text("credit", Credit::parse(&draft.credit));
    let email = email(&mut found, &draft.email);
    let licence = licence(&mut found, draft, &door.call.licences);
    age::must_reach_the_adult(&mut found, draft, answer);
    let consents = consents(&mut found, draft, door, answer);
    if !draft.trap.is_empty() {
        found.add(Draft::TRAP, "leave-empty");
    }
    let submission = submission(&mut found, draft, clock);
    match (title, story, credit, licence, submission) {
        (Some(title), Some(story), Some(credit), Some(licence), Some(submission))
            if !found.0.has_fields() =>
        {
            Ok(NewContribution {
                id: clock.id().into(),
                submission,
                theme: door.theme.id,
                title,
                story,
                credit: age::signed(credit, draft, answer),
                licence,
                language,
                email,
                sender: Some(sender.digest().to_vec()),
                consents,
                age: answer,
                faces: draft.faces == Some(true),
                invitation: InvitationCode::parse(&draft.invitation),
                pictures,
            })
        }
        _ => Err(found.0),
    }
}

/// The id by which the form is known when it comes again, if one can be read: random ones only
/// (RFC 9562, versions 4 and 7), or two senders could choose the same.
pub(super) fn submission_of(draft: &Draft) -> Option<Uuid> {
    submission_of_text(&draft.submission)
}

/// The same, as it is written.
pub(crate) fn submission_of_text(text: &str) -> Option<Uuid> {
    let id: Uuid = text.trim().parse().ok()?;
    matches!(id.get_version(), Some(Version::Random | Version::SortRand)).then_some(id)
}

fn submission(found: &mut Findings, draft: &Draft, clock: &dyn Clock) -> Option<Uuid> {
    if draft.submission.trim().is_empty() {
        return Some(clock.id());
    }
    let read = submission_of(draft);
    if read.is_none() {
        found.add("submission", "unreadable");
    }
    read
}

fn pictures(
    found: &mut Findings,
    draft: &Draft,
    door: &Door,
    clock: &dyn Clock,
) -> Vec<NewPicture> {
    if draft.left_out > 0 {
        let most = [("most", door.pictures_max().into())];
        found.0 = found.0.clone().field_with(Draft::PICTURES, "too-many-pictures", most);
    } else if draft.uploads.is_empty() {
        found.add(Draft::PICTURES, "no-picture");
    }
    let numbered = (1..).zip(&draft.uploads);
    numbered.filter_map(|(place, upload)| picture(found, draft, place, upload, clock)).collect()
}

fn picture(
    found: &mut Findings,
    draft: &Draft,
    place: usize,
    upload: &Upload,
    clock: &dyn Clock,
) -> Option<NewPicture> {
    let alt = found.text(&format!("alt-{place}"), AltText::parse(draft.alt(place)));
    let field = format!("picture-{place}");
    match &upload.seen {
        Seen::Good(_, original) => {
            let original = original.clone();
            return Some(NewPicture { id: clock.id().into(), alt: alt?, original });
        }
        Seen::Unfit(unfit) => {
            found.0 = found.0.clone().field_with(field, problem_code(unfit), quoted(unfit));
        }
        Seen::Missing(code) => found.add(field, code),
        Seen::Named(_) | Seen::Taken => found.add(field, GONE),
    }
    None
}

fn email(found: &mut Findings, typed: &str) -> Option<EmailAddress> {
    match EmailAddress::parse(typed) {
        Err(TextError::Missing) => None,
        read => found.address("email", read),
    }
}

/// The licence chosen; where only one is offered it need not be.
fn licence(found: &mut Findings, draft: &Draft, offered: &[Licence]) -> Option<Licence> {
    let chosen = draft.licence.trim();
    let only = if offered.len() == 1 { offered.first() } else { None };
    let licence = match (chosen, only) {
        ("", Some(only)) => Some(*only),
        _ => chosen.parse().ok().filter(|licence| offered.contains(licence)),
    };
    if licence.is_none() {
        found.add("licence", if chosen.is_empty() { "choose-a-licence" } else { "unreadable" });
    }
    licence
}

/// The statements accepted, among those that are asked in their latest version.
fn consents(
    found: &mut Findings,
    draft: &Draft,
    door: &Door,
    answer: Option<AgeAnswer>,
) -> Vec<StatementId> {
    let ticked = draft.ticked();
    let terms = &door.call.terms;
    let asked = door.statements.iter();
    let asked = asked.filter_map(|one| Some((one, age::asks(one, terms, answer)?)));
    let mut accepted = Vec::new();
    for (statement, required) in asked {
        let field = format!("consent-{}", statement.id);
        if ticked.contains(&statement.id) {
            accepted.push(statement.id);
        } else if door.ticked.contains(&statement.code) {
            // They agreed to other words: neither is it taken for an agreement to these, nor for none.
            found.add(field, "consent-changed");
        } else if required {
            found.add(field, "consent-missing");
        }
    }
    accepted
}
