/**
 * Passwords, or beginnings of them before digits and signs, that are guessed first: those of lists of the commonest that
 * reach the least length, and the words that are near at hand here. In lower case, without spaces and hyphens.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `123123123123 123412341234 1234512345 12345678901 123456789012 1234567890123 123456789123 1234567891234 0123456789
  01234567890 012345678901 0987654321 098765432109 987654321098 9876543210 112233445566 11223344556677 1234554321
  123456654321 123456123456 147258369 147258369147 159753159753 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t 1q2w3e4r5t6y
  1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm
  qwertyqwerty qwertyuiopqwertyuiop qwerty123456 qwerty12345678 asdfghjkl asdfghjklzxcvbnm asdfasdfasdf zxcvbnmasdfghjkl
  zaq12wsxcde3 q1w2e3r4t5y6 qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb abcdefghijkl abcdefghijklm abcdefghijklmnop
  abcdefghijklmnopqrstuvwxyz abcd1234abcd abc123abc123 abcdef123456 aabbccddeeff a1b2c3d4e5f6 passwordpassword password
  passwort passwords mypassword mypasswordis thisismypassword newpassword changepassword changeme changemenow
  pleasechangeme letmein letmeinletmein letmeinplease letmeinnow trustno1trustno1 iloveyou iloveyouiloveyou
  iloveyousomuch iloveyouforever ihatepasswords welcome welcomewelcome welcome123456 welcomehome administrator
  administrator1 adminadmin adminadminadmin admin123456 rootroot superman supermansuperman batmanbatman starwars
  starwarsstarwars footballfootball liverpool liverpoolfc manchesterunited manchestercity chelseafc arsenalfc
  tottenhamhotspur sunshinesunshine princessprincess monkeymonkey dragondragon chocolate chocolatechocolate computer
  computercomputer internet internetexplorer microsoft michaelmichael jesuschrist jesusislord godisgood
  correcthorsebatterystaple correcthorse trustnoone
  summer winter autumn spring monday september december november october january february socialwork socialworker
  socialworkers socialworkteachingpartnership teachingpartnership practiceeducator placement
  placements childrensservices adultservices adultsservices safeguarding university student tandem tandemtandem
  tandempassword threerandomwords`.split(/\s+/),
);
