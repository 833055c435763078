//! The page that tells a secret, once.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Staff, Webhook, WebhookId};
use cimaise_web::{App, InPerson, Layout, Problem, private_page};
use cimaise_words::Voice;

use super::super::renew_secret;
use crate::answers::Answer;
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "webhooks/secret.html")]
struct SecretPage {
    layout: Layout,
    t: Voice,
    host: String,
    secret: String,
    /// The one before is valid for a day more.
    renewed: bool,
    href: String,
}

/// `POST /desk/webhooks/{webhook}/secret`
pub(crate) async fn renew_secret_by_form(
    app: Data<App>,
    id: Path<WebhookId>,
    Confirmed { me: InPerson { staff, .. }, .. }: Confirmed<()>,
) -> Answer {
    let webhook = renew_secret(&app, staff.clone(), *id).await?;
    told(&app, staff, webhook).await
}

/// Tells the secret of a webhook that has just been given one.
pub(super) async fn told(app: &App, staff: Staff, webhook: Webhook) -> Answer {
    let secret = app.staff_key.typed_webhook_secret(webhook.secret);
    let read = app.store.read(move |db| {
        let t = Voice::new(staff.person.language);
        let layout = frame(db, &staff, &t.say("webhooks-secret").to_string(), Tab::Calls)?;
        Ok::<_, Problem>(SecretPage {
            layout,
            t,
            host: webhook.address.host().to_owned(),
            secret,
            renewed: webhook.secret_before.is_some(),
            href: format!("/desk/webhooks/{}", webhook.id),
        })
    });
    private_page(&read.await?)
}
