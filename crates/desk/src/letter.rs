//! The letter of a decision, as the outbox will write it: while one decides, and until it leaves.

use cimaise_core::{
    Appeal, Contribution, Decision, DecisionKind, Ground, Language, Reason, State, Words,
};
use cimaise_store::appeals::Recourse as Stands;
use cimaise_store::{
    Db, StoreResult, acts, appeals, calls, contributions, hangings, institutions, statements,
    themes, wall,
};
use cimaise_web::Edge;
use cimaise_words::letters::{self, News, Recourse};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

/// A letter as the desk shows it.
pub struct Preview {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The language in which it is written.
    pub language: Language,
    /// The contributor gave an address.
    pub by_mail: bool,
}

/// What one letter says and others do not.
struct Said {
    words: String,
    ground: Option<Ground>,
    recourse: Recourse,
    news: News,
}

impl Preview {
    /// The letter that a decision of that kind, for that reason, with these words would send.
    pub fn read(
        db: &mut Db,
        edge: &Edge,
        to: &Contribution,
        verdict: DecisionKind,
        reason: &Reason,
        words: &str,
        told_at: Timestamp,
    ) -> StoreResult<Self> {
        let answers = to.state == State::Queued && appeals::latest(db, to.id)?.is_some();
        let ground = Some(reason.ground);
        let reason = reason.text.get(to.language).to_owned();
        let until = until(db, to, told_at)?;
        let said = Said {
            // Too long, it is shown as it would be if it fitted: the form says that it does not.
            words: Words::parse(words).map_or_else(|_| words.to_owned(), |words| words.to_string()),
            ground,
            recourse: if answers { Recourse::Answered } else { Recourse::Until(until) },
            news: match verdict {
                DecisionKind::TakeDown if to.state == State::Approved => {
                    News::NotAfterAll { reason }
                }
                DecisionKind::TakeDown => News::TakenDown { reason },
                DecisionKind::AskForChange => News::ChangeAsked { reason },
                DecisionKind::Approve | DecisionKind::Refuse => News::Refused { reason },
            },
        };
        Self::write(db, edge, to, said)
    }

    /// The letter of a decision that is not told yet, were it told now.
    pub fn of_decision(
        db: &mut Db,
        edge: &Edge,
        made: &Decision,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let to = contributions::by_id(db, made.contribution)?;
        let told = statements::told(db, made)?;
        let ground = told.as_ref().map(|(_, ground)| *ground).filter(|_| made.by.is_some());
        let reason = told.map(|(text, _)| text.get(to.language).to_owned()).unwrap_or_default();
        let recourse = match appeals::recourse(db, to.id, made.settles_at)? {
            Stands::Until(_) => Recourse::Until(until(db, &to, made.told_at().unwrap_or(now))?),
            Stands::Answered => Recourse::Answered,
            Stands::None | Stands::Over | Stands::Contested => Recourse::None,
        };
        let news = match made.kind {
            DecisionKind::Approve => approved(db, edge, &to)?,
            DecisionKind::AskForChange => News::ChangeAsked { reason },
            DecisionKind::TakeDown if acts::came_to_hang(&acts::of_contribution(db, to.id)?) => {
                News::TakenDown { reason }
            }
            DecisionKind::TakeDown => News::NotAfterAll { reason },
            DecisionKind::Refuse => News::Refused { reason },
        };
        let words = made.words.to_string();
        Self::write(db, edge, &to, Said { words, ground, recourse, news })
    }

    fn write(db: &mut Db, edge: &Edge, to: &Contribution, said: Said) -> StoreResult<Self> {
        let language = to.language;
        let institution = institutions::by_id(db, to.institution)?;
        let page = wall_of(db, to)?;
        let letter = letters::Letter {
            institution: institution.name.clone(),
            accent: institution.accent,
            contact: institution.contact.to_string(),
            title: to.title.to_string(),
            theme: themes::by_id(db, to.theme)?.title.get(language).to_owned(),
            theme_page: edge.absolute_in(&institution, &page),
            // The real one is a secret between the house and the contributor.
            follow_up: edge.absolute_in(&institution, &format!("/{language}/follow/…")),
            words: said.words,
            ground: said.ground,
            recourse: said.recourse,
            news: said.news,
        };
        let mail = letters::render(Voice::new(language), &letter);
        Ok(Self { subject: mail.subject, text: mail.text, language, by_mail: to.email.is_some() })
    }
}

/// Until when what is told then can be contested, in the contributor's language.
fn until(db: &mut Db, to: &Contribution, told_at: Timestamp) -> StoreResult<String> {
    let zone = time_zone(&institutions::by_id(db, to.institution)?.time_zone);
    Ok(Voice::new(to.language).date(Appeal::until(told_at, &zone), &zone).to_string())
}

/// The path of the wall on which it hangs or would, in the contributor's language.
fn wall_of(db: &mut Db, to: &Contribution) -> StoreResult<String> {
    let institution = institutions::by_id(db, to.institution)?;
    let theme = themes::by_id(db, to.theme)?;
    let call = calls::by_id(db, theme.call)?;
    Ok(format!("/{}/{}/{}/{}", to.language, institution.slug, call.slug, theme.slug))
}

/// That it hangs, or that it will.
fn approved(db: &mut Db, edge: &Edge, to: &Contribution) -> StoreResult<News> {
    let (wall, house) = (wall_of(db, to)?, institutions::by_id(db, to.institution)?);
    let hung =
        |last: &str| News::Hung { page: edge.absolute_in(&house, &format!("{wall}/{last}")) };
    if let Some(publication) = wall::of_contribution(db, to.id)? {
        return Ok(hung(publication.slug.as_str()));
    }
    let Some(waits) = hangings::of_contribution(db, to.id)? else {
        // It hangs in a moment, at an address that only then is known.
        return Ok(hung("…"));
    };
    let is_paused = hangings::paused_since(db, waits.call)?.is_some();
    let zone = time_zone(&house.time_zone);
    let on = waits.on.filter(|_| !is_paused);
    let on = on.map(|on| Voice::new(to.language).date_time(on, &zone).to_string());
    Ok(News::Accepted { on })
}
