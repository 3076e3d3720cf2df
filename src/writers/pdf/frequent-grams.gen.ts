// Made by scripts/outline-code.mjs; do not edit.
/** Hashes of 20 bits, ascending: how far each is from the one before, in base 36. */
export const FREQUENT_GRAMS =
  'cj h3 12 65 1o 44 a5 31 9r 76 c 2k 2j 2n 9e 20 cl i 2e hq d6 77 ht 6p 90 1j 8q t 84 8e bb c5 e9 ' +
  'i2 e1 eu 2u cx 23 b5 5b 7x 9o f2 8y 15 g3 4e 4n 39 ab 35 d0 6b ho 51 3e 1o 9e ew 3r 1t it 68 o 2' +
  'w y ec se pg is e 4e b4 7w 1d 5t 2q 4p 5a z k b br 8s 7j a6 6y g pq 4b bw 6o 1w 10 t 49 w1 1c 3c' +
  ' 1l 2x cp b9 6b 4q o ek dh bn gb 42 8y gb 29 2u z gc 9q 13 57 n6 94 2z g0 5g g4 7s 7j 3j 2k 34 i' +
  'p i0 w ls 4 ck 84 80 fd t 13f jb f2 88 3 id 40 pr 8 4f 3h fp 2u 3x 3m 4m jd c0 57 8i 6o nf 4k 2s' +
  ' m3 br 3o ea 7a 4b pw q a9 l2 be 1h 11 th 6 dl 37 y 9i 1a 4n 5b rf 3j 77 q 32 13 3a 5h w p 52 wh' +
  ' g2 fb b9 id 3a 3q x a1 gd 79 85 em w e4 da 29 3t 6y 3t lf 1a cv 3o 116 7t 2j 27 lc 74 1r 2r jb ' +
  '43 6 9w 4n 11 kb 47 58 29 32 ny 13 63 ez hb a0 f0 t 1h gc 2s 4w ht 12w 1p 5b k 7c 58 5a rv 1r 4l' +
  ' d0 5y 5z 8 78 55 9 c2 3v 9q jk nb a8 4z dv 32 65 5j 82 1i es 1r bk k d6 2k pf c6 cr 5 2 5p 2c b' +
  'd 9 13 4p 41 gb k3 rs dh gv 1u 5u 4p 3f il 3 6v f cz 14 jd s 80 8u 4r l bl 43 11 8v 5 1c 5b 4g 9' +
  '2 7 rm 8o d4 o 3 1z p2 6f 5h ud 8d 8a 4p 2x 10 ki 15 t 4o hg hx bb z9 7x 49 dt ab fn bg ik bs cr' +
  ' se 2l 1t du 5d 1h h3 5r 2y hx 8a 51 34 45 h 8f 6o p8 2a h8 e8 5x 5f 8s or 23 86 kb 4o 40 3l cq ' +
  '1c 4s a0 7x a9 68 7c 6 7k f pm b4 iw 1f i 6f 1f 46 v 9o ce 7d 1c c 1 9f 3 72 2a 30 1a 2h lh 3w 3' +
  '7 1q 3a 8 1k bd e3 71 13u 49 bk 9h 63 5e 1b 47 bo 27 4b 4l 92 a ca kw 6g 2n o4 5e 6u bf 5k d rv ' +
  '63 49 ja 39 pr an mc 2c 1f 6j 7n 56 r9 k4 3n 3r 7g n c2 e5 7r 1u 6h 2u iy id v 21 88 3y 4k f 1y ' +
  '5q n9 11 6c 4a ja 2p 4p 1b hy 9m 2a g ae n9 1n 21 h0 32 2q f5 rj 2m 6j 23 e6 hw 34 23 5f 3s 34 i' +
  ' 3q gm 8e 1z 8p 71 hn 2v 6i gb 9l ex io a9 9h rs gc 3u 2z ej 1h 1o 94 2d 41 bg bn 95 4v bp 3m 1y' +
  ' 40 gn 3g ci g5 gr 5u bt ab 73 3b 2t o cu 6v 7w g7 3 xk 29 98 y 1v b3 y 15 a4 7l 4y 30 l2 a5 9q ' +
  '61 17 3x 3j 39 yc 1w 40 cx 54 ig ia a5 fg c3 54 lz 2r 46 a4 r 60 16 cz s 1w 4j 16t 2d ft u be 4f' +
  ' l 7s 9c 3o iy ck 1d e kh 8g 4f 6u bw 1u 2n 15 16 6y 48 fy 7d f 4h e5 7g 1q 72 cb 4g l 4s u af 1' +
  '6 dn 5x 98 44 62 2w h b9 7t do 3w 28 8m 17 8w 8x 3y 7c m3 2t 9l e 5n 3d 25 40 ic 8 12 1ia a5 t 1' +
  'c i 3r 49 ac 4g lg 45 36 1h wf by ir 5i f0 i0 28 31 19 65 4k 9l di 8n 3 5o 4e 7u gz ei r6 1l 1k ' +
  'fo 2u 46 1t h gg 4e bi 19 3s hc 23 gt 8i 9y 4i 4z 5 34 3h hj 9d a0 jb 9l lr 79 3m 61 6i 26 c8 ea' +
  ' dy 82 82 3m i2 a iw bu 16 24 1v 6 9 4o 17 9w 4 r6 3h 13 42 2j 8 11 ha v 7r 4x u9 18 39 9e 1d 1z' +
  ' ao eh 7p 6m 5o 65 1g ia ct 1l i4 8m 51 7n 61 1 9l ht 3i c8 99 d m0 1q k 3f 6y x1 18 56 5a 6m 7o' +
  ' 11 2p 8r 1o 2p 1 or 2p 4p 6g 1h 33 m1 95 3u 7b w 2q 79 b0 8m il 28 ez m 2k 13 5a dk 3s 3a 9v i3' +
  ' fp b0 5y em 1u 74 f9 i 1r h8 1h by 67 4 z f5 1q 41 1i 7s ab 1n 2c la la 70 9o 2s 1t 3e 1gt 27 2' +
  'o k bm 3m 31 1e 19 dg 10 1b 9b 9j 49 id 15 c 8f u9 hk r8 3g 17 177 4 2w 2b 2n qo am 3g lq 4o 33 ' +
  'bo 3k 5a 29 km 39 lr 32 29 8l w 28 3i 1 1s rl q 21 4c 112 2j 7t 21 1s 3r u2 71 6u fx 4j 29 n i6 ' +
  '45 9f ev 3e z 2n pb 2z 3r g6 ek 2l o 5 1h 1z 9m ko 1k d0 hf 54 9 j bt ao 4g tb 6y 43 a9 a1 5r 4h' +
  ' 9d 2x 11 5a 43 1o 3k hq bc 2v o o c 39 n1 4m 68 8w 4c 2y 66 2j an 3n 2o 51 83 18 1e 56 1v 9r c8' +
  ' 2a ay 46 9u s 24 rp 8i 4h 1n 3q kj pe 5n 2x df dj fu 3e e3 44 4k n4 ao 2v 4f en ek ef fo o 2v 3' +
  'm s dg 65 e7 1n 3a l1 2e fa 2a 1t 3 19 67 2k 3m 1r xm j h0 av d8 2c h8 4e 4k 2s e2 in 16 1u 34 o' +
  ' tm vz w 97 ha 76 15 8l c6 9n 76 8m mr 2n 2m rr fq bh h6 ag 4t 1n 6u cz 5u 4h fz 1a u rw 3z r 58' +
  ' s 38 6b bw va my fm 99 2q 1x 5h fz h1 kj 2f 6b 45 u 3h 5h 2p 5u ei a9 2d 4n 9u d1 1j l7 4p 4i 8' +
  ' 63 1f 16 qy 12 58 g dj d fr br d cu k0 eb 2c 8d 4 q ks fd 2w dc x sq w 1y 1l av 2p 49 3k 2b ns ' +
  'bd 4j ic r 8b bk ai 9 c5 12w 7v 2q 1t 41 bc 64 9c 1 4i 8w d3 7 3w 1r 1a 5h 17 10 80 5b fy et 3v ' +
  '49 a4 6 m 4p 19 a3 4i 5 46 5z 2o ap s 1t c s 1r 24 9m 4j 5x 55 4e 4a aj fy 7t 8e 8n gu i5 be c9 ' +
  '28 39 1r 4i m 31 5k 3n 3g 5f 4x j6 5q 6a k bw ab 14 uk 2 x 8g 6y ca 65 ui 20 s 1n 3u h7 3t 1l 80' +
  ' c7 5w 5x 6h 7a u5 l lz 7g 2b 3q 9p 83 be 1t 6z 2p 83 g9 4t p 28 v 35 6 7k jd 64 8h a7 2b 8j 2q ' +
  '60 8g 9l 23 n0 1u 2p 39 b1 ef 8g 33 j 6j 2g 4 19 ay 50 5b 2l 9m 47 2o 9y 7f 2f dc k1 s 2d 1h 6h ' +
  'fx 64 56 6q 31 5p 2z 7d 23 1s oy 67 1b 5v a5 cp 9l 1f 9f a iy as 55 5s 16 7m 6c ah 5b ml 2v s 5x' +
  ' 2j n 2t 2e 8v em 9g 5 pd 4d e 8o 86 ek 3v 84 oj c0 jx 6l 14 14 js u 2s 4c 1v qm bk 5b 9k l1 6j ' +
  '7 bf a2 jj 3n w m9 bk di jz f0 bv 44 cw 9o 9h au k4 10 1d 30 dv a 87 91 yb lv 6o 4g l0 2r 1q 48 ' +
  's2 1p 2a m x 7t 7 9r e 22 o 8 2p 6l us 9t 2h 8s 82 k 4k mo 9v mf dp 9g 4k ce y9 k es t f8 t 2o 7' +
  '3 2k 3s fv b 46 4h 3k c1 ds 82 l 5v h7 38 72 4q dn 57 h 1l fx jr 3n 2h hq a g g2 19 1i 66 5m 4g ' +
  'ag t6 65 31 4k 4c 4a 42 bz 2e s 6e 4k 8x 5p 2k a2 3v c 46 5h 6a 23 pj en 5d n 50 2m 2t 4j 56 80 ' +
  '64 36 8n 21 ga io 81 94 7b 1jq 59 x 1t 8q d9 46 ao kg jl fr n0 il z6 10q 6l 3z 4d ji qp e o m 95' +
  ' 39 1d 2x 1k 5y q 46 gl 90 36 38 af bc ck c 6f 4 1j wp 127 i0 fr 55 8m t 5b 18 3j 1u cc 8o 3i 2w' +
  ' 4m go 1v j0 1 7 ah g 16g 32 9v b 8w c4 3d 10 i 8c 11w 3h 1bg 9r 54 1 8e 5v 1z 4g 3e g7 ko d 64 ' +
  'ey jz 7f 1s 7t b1 1n 2k jp 4k 6s 14k 6x ct 4f k 5k 51 7b 7y 1v 9g 78 av 1n aj n 4d i0 lr 1p 8 w ' +
  '62 5a lj 6l fi s 9r 4k 5r f r8 dr 1x 5n a1 8k b 5l 1t 1hg t 5k 75 66 bs ac 5 3b 4b 1 4q cl 17 8a' +
  ' 87 he 9d hx 1h ag re fl t 3o 7r 8q 22 6p 5d 3m 2a 7o 1e 3x 3 z 42 3j 18p 7k iy 3e eq t 29 jb nr' +
  ' 9n u1 5n 2v 2i 7q 1s 5i hk om fi 2 98 8y 9m 3e 4r 22 5k 4m 2s h 4i d 17 ix 4k 5n k8 cg 6f 2u bs' +
  ' 17 nc be d 3 6v 1u sf 3q 2u t3 6a 9v 18 3e 9m 4k 8o en e4 ce j ei 39 7i c8 kc 45 38 46 fs e0 ci' +
  ' 9l k7 b8 o 54 4r 46 4j 5a br 91 6x 21 b3 8w 3h 7c nt s q 13m 4k 2a 21 k3 c1 42 9 qj 54 86 66 1f' +
  ' bx 4l 1m 71 7w cb 3m 6y 3y 2m 2e 80 1 4u 1x ja hw ae 7z 4c d 9o 96 q nu 30 1h 5v 5p 8v 7n 5 3j ' +
  'a 39 3i 56 45 1a 10 9a h ae gm 3x ik 2k 9v 45 ab mz 4q 62 19 5u 9q 6y 1e 92 19 29 kh 2w 37 61 8w' +
  ' 22 bn yd q0 6g 2y 43 1r 1v 7w 4t 22 1i 1y 9 77 4g ab 10 8t 1m 1p 9f 39 62 12 cv 9 8y bz 4m 2a 1' +
  't ee c8 7r pt 4c fe 81 h2 5c ko ph 37 gv 5n 23 24 3q 2y a5 18h 39 1 1c 9a eh 53 4t k 7p s7 2z 2m' +
  ' 13 5v ec rv 2 64 q 73 2w fe 7v 3h u b3 fg 8 4x tx 9c aj 6y 5j 6m e6 28 1l 91 i6 1w n 6t 1p i7 1' +
  'z 62 5f kj bf n6 49 5q kf 8x 6k 4b 28 4k 1t 5z 16 81 3p 9d 5b it 7u bs 3u 88 99 7t es 7j 6a 1v 2' +
  ' 66 bq 1g 42 mq i s 1p 6u d0 3p pf 9f 70 ff mj 1c i 1bj 54 9f 89 fx nz 3j 4k 1 1b 5d 3b 13 aa 5m' +
  ' 4f 6k 42 50 e2 54 l5 3d cj 1j 4i 4r r6 69 1w b l l9 10 di 57 cr sf gu ek pu e v bv 6i 7w li 10 ' +
  '33 4a ct oj r2 k 4a bq 3s 65 7 dn s7 19 5c 83 3u 5d 1h x6 6b 9l b0 56 4s 4l qo 3l 53 lf m ye 49 ' +
  '3n 5k p 9t 5x eu 6j 6e 55 3x bd 1k 4o 20 4s 9b 2q 3b 4v g 98 45 5o a0 6k by 4x 9f b9 1i ay 9z u ' +
  'qh 6i 50 2 7p 6 30 6c l 2e 3f 2 3k 2f bx 5t bz 1h g hv 9y a np bi 8y 2v 43 7h 25 8w 2n 7k dw 6b ' +
  '4p 53 c8 14 5a hn 7e 1z ym 2b 12 hm 9f b1 2f 59 h0 3v dk by 1 7n 1p 1j 7m 17 6y g9 8g 2 50 1v n ' +
  '23 5q hd 7 8i i hc f 62 rv 18u ca 4f qm 6u a7 36 1n 1c 1j 2c h7 b8 bl e 3z ci d4 52 72 4d 1t mt ' +
  '7c 1y 5y je aw 2t 3z 5p 1l 4s 52 i1 7z b 13 2y 3k 2t 9o b6 2y 7x 47 ho 5n nx 4b h6 5b bv 9t 94 1' +
  't cm ax 4w l eb 5i g 27 5u 2a dx 2s 29 sl 2t 2d 7l c5 cp 93 df 8t im 5k 3j 5c o cg dn j 2g fy jo' +
  ' at bj 1w 34 2i 2m 1q 4i ec 45 7w 7p 27 gr 89 q2 5t 4g rw b9 4w 59 x 5y 6b 1w 42 2q a 4m 9z 63 5' +
  'a eq cl 4s dh 9z a 2d b m0 b3 2c e8 34 4u 19 8g ae 9d 8 e8 3v 3z cx ut 5 6y eb c5 1x 1c 7g 1j i ' +
  '37 8e 5z rw 74 de b v 11 ec 6 l0 j1 2h ln 3p n4 cv 8m 2f 2e 79 7i iw 3y 5q 4l n8 95 c 6j ba 3l 1' +
  '3 jw 6a e8 11 88 c8 jk 3g 91 46 1g a 44 3i l7 34 7p a9 ht 4l qj 6a 57 m 71 cm 3u 105 lj y3 8p 5x' +
  ' 147 2g 2b 42 65 1u 87 2g 2a gp 1e eb y gx 5x rj 22 6w 3v 7m 2e 19 1h 46 4w 2a 2z 10 5m j fc 3s ' +
  'a2 5o bf 97 af 2a 69 5a 40 1k 6v l7 7h 1c 2p fx 6k ad y 62 p bt 7e t 3d su 1 6e 9 20 4v ri 6c 1l' +
  ' 6a fo 2p 37 37 kn 3o b1 12 4l 7g bi 6 2p 2g 4i 4i 4x 4b 4c 2i g4 98 m 6v 10 67 47 5y 77 74 w f8' +
  ' ik d 2e 1i 33 g3 dd e1 v9 6z 94 3j 9m e 83 mu 5 1y 29 1g 9e 48 4x 60 48 q 2z 70 8t 3w 6a i gk 2' +
  'p bc q9 ee kd 7a 6b 1d 1t ba w 51 71 6t 7h 9i 1u 1t 8 a a0 1q ae 40 8h c 50 vh 7u ro ir 9z u8 7h' +
  ' 1e xj fb at 7j 2n 75 df 2d f7 8f 3e a2 7q 3q 14 2b bp et 1p 5y lb a9 ag 15 am o5 he 5v 3y i5 a ' +
  'ja 1e 2x 2b fo eq 1p e 2x c8 1b 1q 5p 80 ib 16 dm bp 5w nu 59 1g ia 2a 8 31 1gm 2c q 1z lu 1x b0' +
  ' 3w 26 1b a 7z gs ip 56 a7 2c d1 2c b3 2g fu 15 50 30 1w 46 e8 wa 50 7q c5 5w 2f 5o 4l 28 i 4m 3' +
  'l 44 ax bm 6l 7g 38 174 11 7d b0 8c 8b 2e cb 2c 11 3m 6t 29 a4 g s 5i a2 3z 23 3k 1g 89 ih n0 6w' +
  ' bi 6z 1s y 4u 64 2i 6x cr 23 33 1e l 3m 4u n 4h 4e 58 1i s 1a 8 cz 12 3j 6v if 26 dc bv 4n 31 9' +
  'f 6t 9u n 75 ll 45 1h 8p o5 1i 2l 5i bj c7 ft 38 7c 7t 1q 3b 1p 37 5f 2g 47 dh 16 ga 75 47 1j 7o' +
  ' be 6b hk 4 t gh lh 16j 7g 22 5r 3s 17u 7k 32 1h 2n 4k 36 3c 1p dn 7s 6b fk gp 8t 3i s fx c1 r i' +
  ' 2j 56 s lk 9m 1o 2b 5u ib 45 45 9a 1z 4l 6u at 3c zv 9y 4w x 19 4s 9a 1h 4a 2 4y e9 8m bi 5v 2y' +
  ' dr 4q 5z k 2l gq bq 24 8i bz 12 bn 1t b5 22 bp 3r io 41 27 7z 2q 3x er 49 17 18 7y 4z 6u 1s qm ' +
  '2h ch ju 8p 1r 18 2y 6f o0 9c eg 2w ak zd l x bs 5x b 2e ca a7 4i av 2w d6 2r im ec fo h0 3q nl ' +
  '7v p 3s 3x 3t as d6 5k pw 19 2e 9w as 8d hu vi 38 95 v ce md 1 q7 gf 3v 2h 4c 8q 4n 46 a6 9z cg ' +
  '3n g5 x 7i no l9 ac 56 dm 1 7d 3f 3r 2u au 89 6b g3 74 5z t 6b 1z f3 42 8c 9m 2k i1 5h 3m 25 g0 ' +
  'p d6 5o 9g 5 fz ud 83 6l 73 3j ao 7k d3 5n 5 3w f4 52 5o 13 1z 8u d8 8n 49 cy o2 1q 47 ft 9b 3k ' +
  'ks 3m 2y 7z 3 90 32 12 8c 5 8g 44 5l 5 c b5 l2 5 7f 1l 5i fr 5n c1 11 53 2c o2 47 ms gn st 1z1 9' +
  '4 2m au 14 qr m 2 2t 1h fl 87 aq 5u lu 4z 2t 2x f8 9g 3j ay 1y 3d 1x 26 bd ln b 44 6v 7 e1 in 2 ' +
  '7f 2c ow 5v 8g ds hg 5m e4 r1 5b fk 12c 1s 4 8h 2m kd 24 3w bz wh 2d 4r 23 7o ix 2d 1b 4k 14 3h ' +
  '2i hl ep 4a ac cd 1j 18 35 7n 22 3m 7b 58 2i q7 f 8o 5n a7 f3 1o 6m hm 7o cd 4w 3x cj bd 3w 1x s' +
  'b 3y 2a 6s 7q 80 c3 14 aa km av 8o 32 i8 m6 s8 8i e 1n 8z 3o fr 7 bi 4o 73 eh gu b8 gz 6u v 2g 3' +
  '0 88 21 bc at i1 4v 3b 3v 8y qw 7j 5s 21 8z 1b mi h7 2r 3b er ia 1 2s 8h 93 e9 as 79 g4 3z 4v 8 ' +
  '9a 13 15 9 1 cl 42 4j 5e gp 3p 2g 29 3 2e 6g 1r 48 4x 5c 8d l5 n a0 4p h2 18 26 38 7p dn bh 6 73' +
  ' 7 3 o 2 3a 7z 5 6g an 72 8t l m 67 7 co ie bu 8u ik dw 2l 22 8v fk 4 41 ja 4 1q 3j 1a 7p 8e 28 ' +
  'nb h6 3b 1r 3c 5 7u q 43 43 2t 5y 3f do c 8f 70 ac i6 3g 32 e3 mw 7y v 2k 93 36 2t 3r 82 64 am 1' +
  '3 r 6x g lg 3v k cb 9p q0 c 1c m 1v mo 2r dp 3s kn 7t 6e gm a2 5r 5i 7a 3a ge m8 ak n 67 8d 19 f' +
  'b bv bi f8 d6 xz 8g d8 bi 8u by 40 7e 53 j 1b 7f gu c3 mw uq 3 58 e5 2i 35 38 h5 1i 7 8j 72 4u 1' +
  'u 3o bg 6f 6y 5b 40 2i 1z 1p 6k 19 2k hi au 15 cc sl 4 9f ae 8r 8i hs 4m 15 ck h4 2 fx c 10 9v j' +
  't 9d 1c6 47 14 ap 1i ep 1j zt 9w 48 52 z9 i4 2p 6r 3i 1r n cy k c0 41 46 aa s 4t 15 4e e6 6d cw ' +
  '64 8x n nd ta l ii o0 fd oj g3 bl 1b 1w km mr o6 2c 1d c9 5m 4o 1l 37 t f dt d3 87 gf f9 5 5g y9' +
  ' sz 11 4v 9e 4j 5b d5 5 6'
