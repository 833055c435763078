//! Which room does which job.

use std::sync::Arc;

use cimaise_core::{ContributionId, DecisionLinkId, Institution, InvitationId, NoticeId};
use cimaise_notify::{Links, webhook};
use cimaise_store::jobs::Job;

use crate::house::House;

/// Why a job was not done.
#[derive(Debug)]
pub struct Failure {
    /// In a sentence for the operator.
    pub told: String,
    /// It would fail so each time: it is not tried again.
    pub for_good: bool,
}

/// Does one job.
pub async fn do_job(house: House, job: Job) -> Result<(), Failure> {
    let app = &house.app;
    let told = |error: &dyn std::error::Error| Failure::for_now(whole_story(error));
    match job {
        Job::Ingest(id) => house.workshop().ingest(id).await.map_err(|e| told(&e)),
        Job::Compare(id) => house.workshop().compare(id).await.map_err(|e| told(&e)),
        Job::Refine(id) => house.workshop().refine(id).await.map_err(|e| told(&e)),
        Job::Polish(id) => house.workshop().polish(id).await.map_err(|e| told(&e)),
        Job::Publish(decision) => {
            cimaise_gallery::publish(app, decision).await.map_err(|e| told(&e))
        }
        Job::Discard(ornament) => app.blobs.erase_ornament(ornament).await.map_err(|e| told(&e)),
        Job::Unhang(publication) => {
            cimaise_gallery::unhang(app, publication).await.map_err(|e| told(&e))
        }
        Job::Erase(id) => {
            cimaise_ingest::erase(&app.store, &app.blobs, id).await.map_err(|e| told(&e))
        }
        Job::Tidy(id) => cimaise_ingest::tidy(&app.store, &app.blobs, app.clock.as_ref(), id)
            .await
            .map_err(|e| told(&e)),
        Job::Send(letter) => {
            let links = links(&house);
            cimaise_notify::send(&app.store, &house.mailer, &app.clock, &links, letter)
                .await
                .map_err(|e| Failure { for_good: e.is_for_good(), ..told(&e) })
        }
        Job::Digest(digest) => {
            let links = links(&house);
            cimaise_notify::send_digest(&app.store, &house.mailer, &app.clock, &links, digest)
                .await
                .map_err(|e| Failure { for_good: e.is_for_good(), ..told(&e) })
        }
        Job::Invite(invitation) => {
            let links = links(&house);
            cimaise_notify::send_invitation(
                &app.store,
                &house.mailer,
                &app.clock,
                &links,
                invitation,
            )
            .await
            .map_err(|e| Failure { for_good: e.is_for_good(), ..told(&e) })
        }
        Job::Alert(letter) => {
            let links = links(&house);
            webhook::send_alert(&app.store, &house.mailer, &app.clock, &links, letter)
                .await
                .map_err(|e| Failure { for_good: e.is_for_good(), ..told(&e) })
        }
        Job::Remind(token) => {
            let links = links(&house);
            cimaise_notify::send_reminder(&app.store, &house.mailer, &app.clock, &links, token)
                .await
                .map_err(|e| Failure { for_good: e.is_for_good(), ..told(&e) })
        }
        Job::Deliver(delivery) => {
            let ours = (links(&house), &app.staff_key);
            webhook::deliver(&app.store, &house.caller, &app.clock, ours, delivery)
                .await
                .map_err(|e| told(&e))
        }
    }
}

impl Failure {
    /// It may succeed later.
    pub const fn for_now(told: String) -> Self {
        Self { told, for_good: false }
    }
}

/// The addresses that letters hold.
fn links(house: &House) -> Links {
    let app = Arc::clone(&house.app);
    let follow_up = move |of: &Institution, language, id: ContributionId| {
        app.edge.absolute_in(of, &app.follow_up.path(language, id))
    };
    let app = Arc::clone(&house.app);
    let notice = move |of: &Institution, language, id: NoticeId| {
        app.edge.absolute_in(of, &app.follow_up.notice_path(language, id))
    };
    let app = Arc::clone(&house.app);
    let absolute = move |path: &str| app.edge.absolute(path);
    let app = Arc::clone(&house.app);
    let public = move |of: &Institution, path: &str| app.edge.absolute_in(of, path);
    let app = Arc::clone(&house.app);
    let join =
        move |language, id: InvitationId| app.edge.absolute(&app.staff_key.join_path(language, id));
    let app = Arc::clone(&house.app);
    let decide = move |language, id: DecisionLinkId| {
        app.edge.absolute(&app.staff_key.decide_path(language, id))
    };
    Links {
        decides_by_mail: !house.app.providers.only,
        follow_up: Box::new(follow_up),
        notice: Box::new(notice),
        join: Box::new(join),
        decide: Box::new(decide),
        absolute: Box::new(absolute),
        public: Box::new(public),
    }
}

/// An error with all its causes, on one line.
fn whole_story(error: &dyn std::error::Error) -> String {
    let mut story = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let more = deeper.to_string();
        if !story.contains(&more) {
            story.push_str(": ");
            story.push_str(&more);
        }
        cause = deeper.source();
    }
    story
}
