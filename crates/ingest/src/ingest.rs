//! One contribution, from `received` to `queued`.

use cimaise_core::{ContributionId, Picture, State};
use cimaise_store::{Db, StoreError, contributions, journey, pictures};

use crate::draw::{Drawn, Refused};
use crate::{IngestError, Workshop};

impl Workshop {
    /// Draws what the desk needs of a received contribution and lets it into the queue, or refuses
    /// it when a file, good at the door, cannot be decoded. Does nothing when it is further already.
    pub async fn ingest(&self, id: ContributionId) -> Result<(), IngestError> {
        let read = move |db: &mut Db| {
            Ok::<_, StoreError>((contributions::by_id(db, id)?, pictures::of_contribution(db, id)?))
        };
        let (contribution, sent) = self.store.read(read).await?;
        if contribution.state != State::Received {
            return Ok(());
        }
        let order = self.first();
        let mut ready = Vec::with_capacity(sent.len());
        for picture in sent {
            match self.draw(id, &picture, &order).await? {
                Ok(drawn) => ready.push((picture, drawn)),
                Err(code) => return self.refuse(id, code).await,
            }
        }
        let moved = self.let_in(id, ready, order.recipe()).await;
        if matches!(moved, Err(StoreError::Misstep(_) | StoreError::AlreadyDecided)) {
            return self.clean_up_after_withdrawal(id).await;
        }
        Ok(moved?)
    }

    async fn let_in(
        &self,
        id: ContributionId,
        ready: Vec<(Picture, Drawn)>,
        recipe: String,
    ) -> Result<(), StoreError> {
        let clock = self.clock.clone();
        self.store
            .write(move |tx| {
                for (picture, drawn) in &ready {
                    if let Some(facts) = &drawn.facts {
                        pictures::set_facts(tx, picture.id, facts)?;
                    }
                    pictures::set_renditions(tx, picture.id, &recipe, &drawn.renditions)?;
                }
                journey::queue(tx, clock.as_ref(), id)
            })
            .await
    }

    async fn refuse(&self, id: ContributionId, code: Refused) -> Result<(), IngestError> {
        tracing::info!(contribution = %id, code, "a file cannot be made into a picture");
        let clock = self.clock.clone();
        let refused =
            self.store.write(move |tx| journey::refuse_file(tx, clock.as_ref(), id, code)).await;
        match refused {
            // Withdrawn in the meantime: there is nothing left to refuse.
            Ok(_) | Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The contributor withdrew while we drew: what was stored after the erasure goes too.
    pub(crate) async fn clean_up_after_withdrawal(
        &self,
        id: ContributionId,
    ) -> Result<(), IngestError> {
        let now = self.store.read(move |db| contributions::by_id(db, id)).await?;
        if !now.state.keeps_files() {
            self.blobs.erase_contribution(id).await?;
        }
        Ok(())
    }
}
