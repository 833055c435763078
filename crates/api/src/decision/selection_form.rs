//! The form of a selection: a verdict on each entry that is ticked, and thinking again.

use actix_web::web::{Data, Form, Query};
use cimaise_core::{ContributionId, DecisionKind, PrivateNote, QueuePart, Words};
use cimaise_store::journey::Undoing;
use cimaise_web::{App, Problem, Reader, SignedIn};

use super::form::does_not_fit;
use super::{Asked, Chosen, decide_each, undo};
use crate::answers::{Answer, pairs_of, see_other, with_query};

/// Names and values, in the order of the form: `entry` comes once an entry.
type Pairs = Form<Vec<(String, String)>>;

/// `POST /desk/selection/decision`
pub(crate) async fn decide_selection_by_form(
    app: Data<App>,
    reader: Reader,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
    form: Pairs,
) -> Answer {
    let form = Typed(&form);
    let asked = form.asked()?;
    if asked.verdict != DecisionKind::Approve && asked.reason.is_none() {
        return Ok(form.back_to_reasons(asked.verdict, &part));
    }
    let came = decide_each(&app, &staff, form.chosen()?, &asked, reader.voice()).await?;
    let told = came.into_iter().map(|(id, made)| match made {
        Ok(_) => ("entry", Some(id.to_string())),
        Err(problem) => ("not", Some(format!("{id}.{}", problem.code()))),
    });
    Ok(see_other(with_query("/desk/selection/outcome", &along(told, &part))))
}

/// `POST /desk/selection/undo`
pub(crate) async fn undo_selection_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
    form: Pairs,
) -> Answer {
    let mut told = Vec::new();
    for one in Typed(&form).chosen()? {
        let undone = undo(&app, staff.clone(), one.id, Undoing::Latest).await;
        told.push(match undone {
            Ok(()) => ("entry", Some(one.id.to_string())),
            Err(problem) => ("not", Some(format!("{}.{}", one.id, problem.code()))),
        });
    }
    Ok(see_other(with_query("/desk/selection/outcome", &along(told, &part))))
}

fn along<'a>(
    told: impl IntoIterator<Item = (&'a str, Option<String>)>,
    part: &QueuePart,
) -> Vec<(&'a str, Option<String>)> {
    told.into_iter().chain(pairs_of(part)).collect()
}

/// What was typed and ticked.
struct Typed<'a>(&'a [(String, String)]);

impl Typed<'_> {
    fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
    }

    /// Each is an id, and after a point the latest change that was on the screen.
    fn chosen(&self) -> Result<Vec<Chosen>, Problem> {
        let ticked = self.0.iter().filter(|(name, _)| name == "entry");
        let chosen = ticked.map(|(_, value)| {
            let (id, seen) = value
                .split_once('.')
                .map_or((value.as_str(), None), |(id, seen)| (id, Some(seen.to_owned())));
            let id: ContributionId =
                id.parse().map_err(|_| Problem::invalid().field("entries", "unreadable"))?;
            Ok(Chosen { id, seen })
        });
        chosen.collect()
    }

    fn asked(&self) -> Result<Asked, Problem> {
        let verdict = self.one("verdict").parse();
        let reason = self.one("reason");
        Ok(Asked {
            verdict: verdict.map_err(|_| Problem::invalid().field("verdict", "unreadable"))?,
            reason: (!reason.is_empty()).then(|| reason.to_owned()),
            words: Words::parse(self.one("words")).map_err(|fault| does_not_fit("words", fault))?,
            private_note: PrivateNote::parse(self.one("private_note"))
                .map_err(|fault| does_not_fit("private_note", fault))?,
            seen: None,
            hang_at: None,
        })
    }

    /// The page of reasons once more, with what was ticked and typed.
    fn back_to_reasons(&self, verdict: DecisionKind, part: &QueuePart) -> actix_web::HttpResponse {
        let kept = ["entry", "words", "private_note"];
        let kept = self.0.iter().filter(|(name, _)| kept.contains(&name.as_str()));
        let kept = kept.map(|(name, value)| (name.as_str(), Some(value.clone())));
        let problem = [
            ("problem", Some("reason-missing".to_owned())),
            ("verdict", Some(verdict.to_string())),
        ];
        let pairs = along(kept.chain(problem), part);
        see_other(with_query("/desk/selection/reasons", &pairs))
    }
}
