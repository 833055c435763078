//! How somebody who is signed in shows again who they are: by their password; by an account elsewhere where
//! they have none, or where that is the only way in.

use cimaise_core::Identity;
use cimaise_store::{Db, StoreResult, identities, people};
use cimaise_web::{App, InPerson, Problem};
use cimaise_words::Voice;
use jiff::Timestamp;
use secrecy::SecretString;

use super::is_password_of;
use crate::identities::{Way, ways};

/// What a page asks them for.
pub(crate) struct Again {
    /// Their password.
    pub(crate) password: bool,
    /// They showed it lately.
    pub(crate) sure: bool,
    /// Where they may show it else.
    pub(crate) ways: Vec<Way>,
}

/// What is known before the rows are read.
pub(crate) struct Ways {
    all: Vec<Way>,
    only: bool,
}

impl Ways {
    pub(crate) fn of(app: &App, t: Voice) -> Self {
        Self { all: ways(app, t.language()), only: app.providers.only }
    }
}

impl Again {
    pub(crate) fn read(
        db: &mut Db,
        ways: Ways,
        me: &InPerson,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let person = me.staff.person.id;
        let linked: Vec<Identity> = identities::of_person(db, person)?;
        let is_linked = |way: &Way| linked.iter().any(|one| one.issuer == way.issuer);
        Ok(Self {
            password: !ways.only && people::has_password(db, person)?,
            sure: me.session.is_sure(now),
            ways: ways.all.into_iter().filter(is_linked).collect(),
        })
    }
}

/// Whether somebody shows it: by this password, or lately. Else 422 on `current`; 429 after too many tries.
pub(crate) async fn shows_again(
    app: &App,
    me: &InPerson,
    password: SecretString,
) -> Result<(), Problem> {
    let (person, now) = (me.staff.person.id, app.now());
    let known = app.store.read(move |db| people::has_password(db, person)).await;
    let has_password = known.map_err(Problem::from)? && !app.providers.only;
    let code = match has_password {
        true if is_password_of(app, &me.staff, password).await? => return Ok(()),
        true => "wrong-password",
        false if me.session.is_sure(now) => return Ok(()),
        false => "show-elsewhere",
    };
    Err(Problem::invalid().field("current", code))
}
