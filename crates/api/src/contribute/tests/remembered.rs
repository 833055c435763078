//! By what a sender is known again, and who is given it.

use actix_web::test::TestRequest;

use super::house::CONTRIBUTE;
use super::{Answer, Form, House};

impl Answer {
    /// What a browser shows from now on.
    pub fn cookie(&self) -> String {
        let set = self.header("set-cookie").unwrap();
        set.split(';').next().unwrap().to_owned()
    }
}

impl House {
    /// Sends a form from the browser that holds that cookie.
    pub async fn send_from(&self, cookie: &str, form: &Form) -> Answer {
        self.call(form.post(CONTRIBUTE).insert_header(("cookie", cookie))).await
    }
}

#[actix_web::test]
async fn whoever_sends_is_given_a_key_of_their_own_for_thirty_days() {
    let house = House::open().await;
    let answer = house.send(&Form::good(&house)).await;
    let set = answer.header("set-cookie").unwrap();
    let (key, attributes) = set.split_once(';').unwrap();
    assert_eq!(attributes, " HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=2592000");
    let (name, key) = key.split_once('=').unwrap();
    assert_eq!(name, "__Host-cimaise-sender");
    assert!(house.app.follow_up.read_sender(key).is_some());
    let other = house.send_by_script(&Form::good(&house)).await;
    assert_ne!(other.cookie(), answer.cookie());
    assert!(
        !other.text().contains(other.cookie().split_once('=').unwrap().1),
        "no script reads it"
    );
}

#[actix_web::test]
async fn who_sends_again_keeps_their_key() {
    let house = House::open().await;
    let cookie = house.send(&Form::good(&house)).await.cookie();
    let form = Form::words(&house).picture("b.png", super::pictures::png(40, 30));
    assert_eq!(house.send_from(&cookie, &form).await.cookie(), cookie);
    // One that this house never gave is replaced.
    let forged = format!("{}A", &cookie[..cookie.len() - 1]);
    let forged =
        if forged == cookie { format!("{}B", &cookie[..cookie.len() - 1]) } else { forged };
    assert_ne!(house.send_from(&forged, &Form::good(&house)).await.cookie(), forged);
}

#[actix_web::test]
async fn nobody_else_is_given_one() {
    let house = House::open().await;
    let (page, _) = house.contribute(&Form::good(&house)).await;
    let form = house.get(CONTRIBUTE).await;
    assert!(form.text().contains("un témoin (cookie) reste trente jours"), "it is told beforehand");
    let refused = house.send(&Form::good(&house).without("title")).await;
    house.set_time("2027-01-01T00:00:00Z");
    let closed = house.send(&Form::good(&house)).await;
    let follow_up = house.get(&page).await;
    let withdrawal = house.call(TestRequest::post().uri(&format!("{page}/withdrawal"))).await;
    let told = [form, refused, closed, follow_up, withdrawal];
    let told = told.map(|answer| (answer.status, answer.header("set-cookie").map(str::to_owned)));
    assert_eq!(told, [200, 422, 409, 200, 303].map(|status| (status, None)));
}
