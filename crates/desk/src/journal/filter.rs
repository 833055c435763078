//! What narrows the log: a plain form.

use cimaise_core::{Act, ActFilter, ActGroup, ContributionId, InstitutionId, JournalPart};
use cimaise_store::{Db, StoreResult, acts, calls};
use cimaise_words::Voice;

use super::title_of;
use crate::addresses;

/// The form, as it was filled in.
pub struct Filter {
    /// Whose log, to be kept.
    pub institution: InstitutionId,
    /// Kinds of acts, each with its acts.
    pub groups: Vec<Group>,
    /// Those who have a part here.
    pub people: Vec<Choice>,
    /// The calls of the institution.
    pub calls: Vec<Choice>,
    /// The contribution that is chosen, to be kept.
    pub contribution: Option<Chosen>,
    /// The first day, as a date field holds it; may be empty.
    pub from: String,
    /// The last day, likewise.
    pub to: String,
    /// Something narrows it.
    pub is_on: bool,
    /// The log with nothing that narrows it.
    pub reset: String,
}

/// A kind of act.
pub struct Group {
    /// All of it.
    pub all: Choice,
    /// What belongs to it.
    pub acts: Vec<Choice>,
}

/// One option.
pub struct Choice {
    /// Its word in addresses.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// It is the one that is on.
    pub selected: bool,
}

/// The one contribution whose acts are read.
pub struct Chosen {
    /// Its id.
    pub id: ContributionId,
    /// The title it bears; none where it is not of this institution.
    pub title: Option<String>,
    /// The same part of the log without it.
    pub without: String,
}

impl Filter {
    /// The form for a part of the log of an institution.
    pub fn read(
        db: &mut Db,
        t: Voice,
        institution: InstitutionId,
        part: &JournalPart,
    ) -> StoreResult<Self> {
        let title = title_of(db, institution, part)?;
        let contribution = part.contribution.map(|id| {
            let others = JournalPart { contribution: None, ..*part };
            Chosen { id, title, without: addresses::journal(institution, &others, None) }
        });
        Ok(Self {
            institution,
            groups: ActGroup::ALL.iter().map(|one| group(t, *one, part.act)).collect(),
            people: people(db, t, institution, part)?,
            calls: calls_of(db, t, institution, part)?,
            contribution,
            from: part.from.map(|day| day.to_string()).unwrap_or_default(),
            to: part.to.map(|day| day.to_string()).unwrap_or_default(),
            is_on: !part.is_whole(),
            reset: addresses::journal(institution, &JournalPart::default(), None),
        })
    }
}

fn group(t: Voice, group: ActGroup, chosen: Option<ActFilter>) -> Group {
    let choice = |filter: ActFilter, label: String| Choice {
        value: filter.to_string(),
        label,
        selected: chosen == Some(filter),
    };
    let name = t.say("desk-journal-group").with("group", group.code()).to_string();
    let one = |act: Act| choice(ActFilter::One(act), t.say(&format!("desk-act-{act}")).to_string());
    Group { all: choice(ActFilter::Group(group), name), acts: group.acts().map(one).collect() }
}

fn people(
    db: &mut Db,
    t: Voice,
    institution: InstitutionId,
    part: &JournalPart,
) -> StoreResult<Vec<Choice>> {
    let here = acts::people_of(db, institution)?;
    let mut choices: Vec<_> = here
        .into_iter()
        .map(|(id, label)| {
            (id, Choice { value: id.to_string(), label, selected: part.person == Some(id) })
        })
        .collect();
    if let Some(id) = part.person.filter(|id| choices.iter().all(|(one, _)| one != id)) {
        let label = t.say("desk-journal-person-gone").to_string();
        choices.push((id, Choice { value: id.to_string(), label, selected: true }));
    }
    Ok(choices.into_iter().map(|(_, choice)| choice).collect())
}

fn calls_of(
    db: &mut Db,
    t: Voice,
    institution: InstitutionId,
    part: &JournalPart,
) -> StoreResult<Vec<Choice>> {
    let all = calls::all_of_institution(db, institution)?;
    let choices = all.into_iter().map(|call| Choice {
        value: call.id.to_string(),
        label: call.title.get(t.language()).to_owned(),
        selected: part.call == Some(call.id),
    });
    Ok(choices.collect())
}
