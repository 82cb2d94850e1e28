"""Lines the real sites put around articles, as shared knowledge of them has it."""

DONATE = "/donate"
SUPPORT = "Support Asia's largest network of Catholic journalists and editors"
SHARE = "Share this article :"
MAIL = "Mail This Article"
MAIL_HELP = "(For more than one recipient, type addresses separated by commas)"
DONATION = "UCAN needs your support to continue our independent journalism"
DONATION_MORE = (
    "Access to our stories is free of charge. If you are a regular reader, please "
    "consider making a donation. Click here to donate now."
)
NEWSLETTER = (
    "Subscribe to your daily free newsletter from UCA News",
    "Thank you. You are now signed up to Daily newsletter",
)
NEWSLETTER_AMP = (
    "Get the latest from UCA News. Sign up to receive our daily newsletter",
    "You have already subscribed. Thank you!",
)
PROMOS = (
    ("The Pontificate: Contribute to help UCA News",),
    ("Ucan Store", "Ucan Store"),
    ("Slavery In Asia", "Slavery In Asia", "Slavery In Asia"),
    ("The Many Faces of Asian Mary", "Order your copy today"),
)
ADS = (
    "The Pontificate - Contribute to help UCA News",
    "Living Church - Contribute to help UCA News",
    "Mission in Asia | Make a Contribution",
    "Featured Authors - Columnists | Make a Contribution",
)
FOOTERS = (
    "© ucanews.com all rights reserved.",
    "© Copyright 2020, UCA News All rights reserved.",
    "© Copyright 2020, Union of Catholic Asian News Limited. All rights reserved. "
    "Expect for any fair dealing permitted under the law, no part may be reproduced.",
)
