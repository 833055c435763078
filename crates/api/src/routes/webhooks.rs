//! What programs of institutions are told.

use actix_web::web::{ServiceConfig, resource};

use crate::v1::webhooks as told_tools;
use crate::webhooks::pages as tools;

/// The pages and their forms.
pub(super) fn forms(config: &mut ServiceConfig) {
    config
        .service(resource("/desk/webhooks").get(tools::webhooks_page))
        .service(resource("/desk/institutions/{institution}/webhooks/new").get(tools::new_webhook))
        .service(resource("/desk/institutions/{institution}/webhooks").post(tools::add_by_form))
        .service(
            resource("/desk/webhooks/{webhook}").get(tools::webhook_page).post(tools::save_by_form),
        )
        .service(resource("/desk/webhooks/{webhook}/secret").post(tools::renew_secret_by_form))
        .service(resource("/desk/webhooks/{webhook}/test").post(tools::test_by_form))
        .service(resource("/desk/webhooks/{webhook}/removal").post(tools::remove_by_form))
        .service(resource("/desk/deliveries/{delivery}/again").post(tools::resend_by_form));
}

/// The same for programs.
pub(super) fn programs(config: &mut ServiceConfig) {
    config
        .service(
            resource("/api/v1/institutions/{institution}/webhooks")
                .get(told_tools::list::list_webhooks)
                .post(told_tools::add::add_webhook),
        )
        .service(
            resource("/api/v1/webhooks/{webhook}")
                .get(told_tools::one::get_webhook)
                .put(told_tools::change::change_webhook)
                .delete(told_tools::remove::remove_webhook),
        )
        .service(
            resource("/api/v1/webhooks/{webhook}/secret")
                .post(told_tools::renew_secret::renew_webhook_secret),
        )
        .service(resource("/api/v1/webhooks/{webhook}/test").post(told_tools::test::test_webhook))
        .service(
            resource("/api/v1/webhooks/{webhook}/deliveries")
                .get(told_tools::deliveries::list_deliveries),
        )
        .service(
            resource("/api/v1/deliveries/{delivery}/again")
                .post(told_tools::resend::resend_delivery),
        );
}
