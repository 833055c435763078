//! From rows to what a letter says.

use cimaise_core::{
    Answer, Call, Contribution, Decision, DecisionKind, Ground, Institution, Localized, MailId,
    Notice, NoticeOutcome, Publication, State, Theme,
};
use cimaise_store::appeals::{self, Recourse};
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{
    Db, acts, calls, contributions, decisions, hangings, institutions, lost_links, notices,
    statements, themes, wall,
};
use cimaise_words::letters::{Kept, Letter as Words, News, Recourse as Contest};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use crate::{Links, SendError};

/// The most links in one letter, the latest.
const MOST_LINKS: i64 = 100;

/// The rows that a letter is written from.
pub(crate) struct Brief {
    pub(crate) letter: letters::Letter,
    pub(crate) institution: Institution,
    contribution: Contribution,
    theme: Theme,
    call: Call,
    told: Told,
    recourse: Recourse,
}

/// What there is to tell.
enum Told {
    Receipt,
    Hung {
        publication: Publication,
        decision: Decision,
    },
    /// It will hang, on a date where one is named.
    Accepted {
        decision: Decision,
        on: Option<Timestamp>,
    },
    /// It hangs, as it was told that it would.
    HungLater(Publication),
    NotHung {
        decision: Decision,
        /// It was accepted, and never hung.
        after_all: bool,
        /// What its statement, or the catalogue, says.
        reason: Localized,
        ground: Ground,
    },
    Withdrawn,
    Erased,
    Appealed,
    /// A notice was given.
    Noticed(Notice),
    /// What came of a notice, and what the reason is called.
    NoticeAnswered(Notice, Answer, Option<Localized>),
    /// What was sent with the address, each with its theme.
    Links(Vec<(Contribution, Theme)>),
}

impl Brief {
    /// Reads them; none when there is nothing to send.
    pub(crate) fn read(db: &mut Db, id: MailId) -> Result<Option<Self>, SendError> {
        let letter = letters::by_id(db, id)?;
        if letter.sent_at.is_some() || letter.cancelled_at.is_some() {
            return Ok(None);
        }
        let contribution = contributions::by_id(db, letter.contribution)?;
        let told = match letter.kind {
            LetterKind::Receipt => Told::Receipt,
            LetterKind::Withdrawal => Told::Withdrawn,
            LetterKind::Erasure => Told::Erased,
            LetterKind::Appeal => Told::Appealed,
            LetterKind::Hung => match Told::hung_later(db, &letter)? {
                Some(told) => told,
                None => return Ok(None),
            },
            LetterKind::Links => match Told::links(db, &letter)? {
                Some(told) => told,
                None => return Ok(None),
            },
            LetterKind::Notice => Told::Noticed(noticed(db, &letter)?),
            LetterKind::NoticeAnswer => match Told::notice_answered(db, &letter)? {
                Some(told) => told,
                None => return Ok(None),
            },
            LetterKind::Decision => match Told::decided(db, &letter, &contribution)? {
                Some(told) => told,
                None => return Ok(None),
            },
        };
        let theme = themes::by_id(db, contribution.theme)?;
        let call = calls::by_id(db, theme.call)?;
        let institution = institutions::by_id(db, letter.institution)?;
        let recourse = match told.decision() {
            // What it will be once the letter has left.
            Some(made) => appeals::recourse(db, contribution.id, made.settles_at)?,
            None => Recourse::None,
        };
        Ok(Some(Self { letter, institution, contribution, theme, call, told, recourse }))
    }

    /// What the letter says.
    pub(crate) fn words(&self, links: &Links) -> Words {
        let language = self.letter.language;
        let wall =
            format!("/{language}/{}/{}/{}", self.institution.slug, self.call.slug, self.theme.slug);
        Words {
            institution: self.institution.name.clone(),
            accent: self.institution.accent,
            contact: self.institution.contact.to_string(),
            title: self.contribution.title.to_string(),
            theme: self.theme.title.get(language).to_owned(),
            theme_page: (links.public)(&self.institution, &wall),
            follow_up: match &self.told {
                Told::Noticed(notice) | Told::NoticeAnswered(notice, ..) => {
                    (links.notice)(&self.institution, language, notice.id)
                }
                _ => (links.follow_up)(&self.institution, language, self.contribution.id),
            },
            words: self.told.words(),
            ground: self.told.ground(),
            recourse: self.recourse(),
            news: self.news(&wall, links),
        }
    }

    /// An instant in the institution's zone and the reader's language.
    fn when(&self, at: Timestamp) -> String {
        let zone = time_zone(&self.institution.time_zone);
        Voice::new(self.letter.language).date_time(at, &zone).to_string()
    }

    /// It promises that its contribution will hang.
    pub(crate) const fn promises(&self) -> bool {
        matches!(self.told, Told::Accepted { .. })
    }

    fn recourse(&self) -> Contest {
        match self.recourse {
            Recourse::Until(until) => {
                let zone = time_zone(&self.institution.time_zone);
                Contest::Until(Voice::new(self.letter.language).date(until, &zone).to_string())
            }
            Recourse::Answered => Contest::Answered,
            Recourse::None | Recourse::Over | Recourse::Contested => Contest::None,
        }
    }

    fn news(&self, wall: &str, links: &Links) -> News {
        match &self.told {
            Told::Receipt => News::Receipt,
            Told::Withdrawn => News::Withdrawn,
            Told::Erased => News::Erased,
            Told::Appealed => News::Appealed,
            Told::Noticed(_) => News::Noticed,
            Told::NoticeAnswered(_, answer, reason) => match answer.outcome {
                NoticeOutcome::Kept => News::NoticeKept,
                NoticeOutcome::Withdrawn => News::NoticeWithdrawn,
                NoticeOutcome::TakenDown => {
                    let language = self.letter.language;
                    let reason = reason.as_ref().map(|label| label.get(language).to_owned());
                    News::NoticeTakenDown { reason: reason.unwrap_or_default() }
                }
            },
            Told::Links(of) => {
                let language = self.letter.language;
                let kept = |(contribution, theme): &(Contribution, Theme)| Kept {
                    title: contribution.title.to_string(),
                    theme: theme.title.get(language).to_owned(),
                    follow_up: (links.follow_up)(&self.institution, language, contribution.id),
                };
                News::Links { of: of.iter().map(kept).collect() }
            }
            Told::Accepted { on, .. } => News::Accepted { on: on.map(|on| self.when(on)) },
            Told::Hung { publication, .. } | Told::HungLater(publication) => News::Hung {
                page: (links.public)(&self.institution, &format!("{wall}/{}", publication.slug)),
            },
            Told::NotHung { decision, reason, after_all, .. } => {
                let reason = reason.get(self.letter.language).to_owned();
                match (decision.kind, decision.by) {
                    (DecisionKind::TakeDown, _) if *after_all => News::NotAfterAll { reason },
                    (DecisionKind::TakeDown, _) => News::TakenDown { reason },
                    (DecisionKind::AskForChange, _) => News::ChangeAsked { reason },
                    (_, Some(_)) => News::Refused { reason },
                    (_, None) => News::FileRefused { reason },
                }
            }
        }
    }
}

impl Told {
    /// What a decision's letter tells; none when that decision no longer stands: it was undone, or
    /// a later one, which has its own letter, took its place.
    fn decided(
        db: &mut Db,
        letter: &letters::Letter,
        contribution: &Contribution,
    ) -> Result<Option<Self>, SendError> {
        let id = letter.decision.ok_or(SendError::Incomplete("decision"))?;
        let standing = decisions::standing(db, contribution.id)?;
        // Held, it stays home: who releases it sends it out again.
        let told = standing.filter(|decision| decision.id == id && !decision.is_held());
        let Some(decision) = told else {
            return Ok(None);
        };
        if decision.kind == DecisionKind::Approve {
            return match (contribution.state, wall::of_contribution(db, contribution.id)?) {
                (_, Some(publication)) => Ok(Some(Self::Hung { publication, decision })),
                (State::Approved, None) => match hangings::of_contribution(db, contribution.id)? {
                    Some(waits) => {
                        let paused = hangings::paused_since(db, waits.call)?.is_some();
                        let on = waits.on.filter(|_| !paused);
                        Ok(Some(Self::Accepted { decision, on }))
                    }
                    None => Err(SendError::NotHungYet),
                },
                // Hidden, it is told when it hangs again; otherwise there is nothing to tell any more.
                (_, None) => Ok(None),
            };
        }
        // Answered in the meantime: there is nothing left to ask.
        let asks = decision.kind == DecisionKind::AskForChange;
        if asks && contribution.state != State::ChangeRequested {
            return Ok(None);
        }
        let told = statements::told(db, &decision)?;
        let (reason, ground) = told.ok_or(SendError::Incomplete("reason"))?;
        let takes_down = decision.kind == DecisionKind::TakeDown;
        let after_all =
            takes_down && !acts::came_to_hang(&acts::of_contribution(db, contribution.id)?);
        Ok(Some(Self::NotHung { decision, after_all, reason, ground }))
    }

    /// What hangs by the decision of a letter; none when it hangs no more.
    fn hung_later(db: &mut Db, letter: &letters::Letter) -> Result<Option<Self>, SendError> {
        let decision = letter.decision.ok_or(SendError::Incomplete("decision"))?;
        let hangs = wall::of_contribution(db, letter.contribution)?;
        Ok(hangs.filter(|publication| publication.id.0 == decision.0).map(Self::HungLater))
    }

    /// What came of a notice; none when that was undone.
    fn notice_answered(db: &mut Db, letter: &letters::Letter) -> Result<Option<Self>, SendError> {
        let notice = noticed(db, letter)?;
        let Some(answer) = notice.answer.clone() else { return Ok(None) };
        let reason = match answer.outcome {
            NoticeOutcome::TakenDown => statements::of_notice(db, notice.id)?,
            NoticeOutcome::Kept | NoticeOutcome::Withdrawn => None,
        };
        let reason = reason.map(|statement| statement.label);
        Ok(Some(Self::NoticeAnswered(notice, answer, reason)))
    }

    /// What a person of the staff adds.
    fn words(&self) -> String {
        match self {
            Self::NoticeAnswered(_, answer, _) => answer.words.to_string(),
            _ => self.decision().map_or_else(String::new, |made| made.words.to_string()),
        }
    }

    /// What still can be followed; none when all was taken back.
    fn links(db: &mut Db, letter: &letters::Letter) -> Result<Option<Self>, SendError> {
        let of = lost_links::sent_with(db, letter.institution, &letter.recipient, MOST_LINKS)?;
        let with_theme = of.into_iter().map(|contribution| {
            let theme = themes::by_id(db, contribution.theme)?;
            Ok((contribution, theme))
        });
        let of: Vec<_> = with_theme.collect::<Result<_, SendError>>()?;
        Ok((!of.is_empty()).then_some(Self::Links(of)))
    }

    /// On what it rests, where a person decided.
    fn ground(&self) -> Option<Ground> {
        match self {
            Self::NotHung { decision, ground, .. } => decision.by.map(|_| *ground),
            _ => None,
        }
    }

    fn decision(&self) -> Option<&Decision> {
        match self {
            Self::Hung { decision, .. }
            | Self::Accepted { decision, .. }
            | Self::NotHung { decision, .. } => Some(decision),
            Self::Receipt
            | Self::HungLater(_)
            | Self::Withdrawn
            | Self::Erased
            | Self::Appealed
            | Self::Noticed(_)
            | Self::NoticeAnswered(..)
            | Self::Links(_) => None,
        }
    }
}

/// The notice that a letter is about.
fn noticed(db: &mut Db, letter: &letters::Letter) -> Result<Notice, SendError> {
    let id = letter.notice.ok_or(SendError::Incomplete("notice"))?;
    Ok(notices::by_id(db, id)?)
}
