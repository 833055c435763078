//! Which addresses we connect to for others: those of the public internet, and what the operator allows.
//! Whoever may name an address must not reach what stands beside us in the same network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// What is not the public internet (RFC 6890 and its registry), and private networks (RFC 1918).
const NOT_PUBLIC_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    // Where the machines of clouds are told their secrets, among others.
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Networks that the operator allows besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

/// It is no network, such as `10.1.0.0/16`, and no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no network such as 10.1.0.0/16, and no address")]
pub struct UnfitNetwork(String);

impl Networks {
    /// Reads each: a network, or one address.
    pub fn parse(texts: &[String]) -> Result<Self, UnfitNetwork> {
        let read = |text: &String| {
            let whole = text.parse::<IpNet>().ok();
            let one = || text.parse::<IpAddr>().ok().map(IpNet::from);
            whole.or_else(one).ok_or_else(|| UnfitNetwork(text.clone()))
        };
        texts.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// Whether we connect to an address.
    pub fn allow(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        is_public(address) || self.0.iter().any(|network| network.contains(&address))
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let within = |(network, length): &(Ipv4Addr, u32)| {
        let differs = address.to_bits() ^ network.to_bits();
        differs >> (32 - length) == 0
    };
    !NOT_PUBLIC_V4.iter().any(within)
}

/// Of all that is not IPv4, global unicast alone (RFC 4291, section 2.4), without what stands for other
/// addresses or for none.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // A translator reaches the IPv4 address that stands at the end (RFC 6052, section 2.1).
    if let [0x64, 0xff9b, 0, 0, 0, 0, high, low] = address.segments() {
        return is_public_v4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)));
    }
    let is_global = first & 0xe000 == 0x2000;
    let stands_for_others = match first {
        // Teredo and other protocols (RFC 2928), examples (RFC 3849).
        0x2001 => second < 0x200 || second == 0xdb8,
        // 6to4 (RFC 3056).
        0x2002 => true,
        // Examples (RFC 9637).
        0x3fff => second < 0x1000,
        _ => false,
    };
    is_global && !stands_for_others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allow(networks: &Networks, address: &str) -> bool {
        networks.allow(address.parse().unwrap())
    }

    #[test]
    fn only_the_public_internet_is_reached() {
        let none = Networks::default();
        for public in ["9.9.9.9", "172.15.255.255", "172.32.0.0", "2620:fe::fe", "64:ff9b::909:909"]
        {
            assert!(allow(&none, public), "{public}");
        }
        for ours in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "198.19.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "ff02::1",
        ] {
            assert!(!allow(&none, ours), "{ours}");
        }
    }

    #[test]
    fn what_the_operator_allows_is_reached_too() {
        let some = Networks::parse(&["10.1.0.0/16".into(), "::1".into()]).unwrap();
        let allowed = ["10.1.2.3", "::ffff:10.1.2.3", "10.2.0.1", "::1", "::2"];
        assert_eq!(allowed.map(|one| allow(&some, one)), [true, true, false, true, false]);
        let unfit = Networks::parse(&["localhost".into()]);
        assert_eq!(unfit, Err(UnfitNetwork("localhost".into())));
    }
}
