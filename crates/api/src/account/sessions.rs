//! Where somebody is signed in, and how that ends.

use cimaise_core::{Act, SessionId, Staff};
use cimaise_store::{StoreError, sessions};
use cimaise_web::{App, InPerson, Problem};

use crate::session;

/// Ends one of one's own sessions. 404 when it is none of theirs.
pub(crate) async fn end(app: &App, staff: Staff, id: SessionId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        sessions::close_one(tx, staff.person.id, id)?;
        session::log(tx, clock.as_ref(), &staff, Act::EndSessions, "1");
        Ok::<_, StoreError>(())
    });
    Ok(write.await?)
}

/// Ends all of one's own sessions but the one by which one asks; gives how many.
pub(crate) async fn end_others(app: &App, me: InPerson) -> Result<usize, Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let ended = sessions::close_others(tx, me.staff.person.id, me.session.id)?;
        if ended > 0 {
            let told = ended.to_string();
            session::log(tx, clock.as_ref(), &me.staff, Act::EndSessions, &told);
        }
        Ok::<_, StoreError>(ended)
    });
    Ok(write.await?)
}
