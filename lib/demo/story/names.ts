const words = (text: string): string[] => text.trim().split(/\s+/);

export const englishLastNames = words(`
  Adams Allen Anderson Bailey Baker Barnes Bell Bennett Brooks Brown Bryant Butler Campbell Carter
  Chen Clark Coleman Collins Cook Cooper Cox Cruz Davis Diaz Edwards Evans Fisher Flores Foster
  Garcia Gibson Gomez Gonzalez Graham Gray Green Griffin Hall Hamilton Harris Harrison Hayes
  Henderson Hill Howard Hughes Jackson James Jenkins Johnson Jones Jordan Kelly Kennedy Khan Kim
  King Lee Lewis Long Lopez Marshall Martin Martinez Mason McDonald Mehta Miller Mitchell Moore
  Morales Morgan Morris Murphy Murray Myers Nelson Nguyen O’Brien O’Connor Okafor Ortiz Owens Park
  Parker Patel Perez Perry Peterson Phillips Powell Price Ramirez Reed Reyes Reynolds Richardson
  Rivera Roberts Robinson Rodriguez Rogers Ross Russell Sanchez Sanders Scott Shah Shaw Simmons
  Singh Spencer Stewart Sullivan Taylor Thomas Thompson Torres Tran Turner Walker Wallace Walsh
  Ward Washington Watson Webb West White Williams Wilson Wood Wright Yang Young
`);

export const japaneseFirstNames = words(`
  Aiko Akari Akira Aoi Asuka Ayaka Daichi Daiki Emi Haruka Haruto Hina Hiroshi Kaito Kaori Kenji
  Kenta Mai Makoto Mei Miyu Naoki Nanami Ren Riku Rina Ryo Sakura Shota Sora Takumi Yui Yuki Yuto
`);

export const japaneseLastNames = words(`
  Abe Endo Fujii Fujita Goto Hasegawa Hayashi Ikeda Inoue Ishikawa Ito Kato Kimura Kobayashi Kondo
  Maeda Matsumoto Mori Murakami Nakajima Nakamura Nishimura Ogawa Okada Saito Sakamoto Sasaki Sato
  Shimizu Suzuki Takahashi Tanaka Watanabe Yamada Yamaguchi Yamamoto Yoshida
`);
